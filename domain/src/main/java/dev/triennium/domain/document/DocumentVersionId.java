package dev.triennium.domain.document;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record DocumentVersionId(UUID value) implements EntityId {

    public DocumentVersionId {
        Objects.requireNonNull(value);
    }
}
