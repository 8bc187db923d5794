package dev.triennium.domain.document;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record DocumentId(UUID value) implements EntityId {

    public DocumentId {
        Objects.requireNonNull(value);
    }
}
