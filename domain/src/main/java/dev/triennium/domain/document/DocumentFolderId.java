package dev.triennium.domain.document;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record DocumentFolderId(UUID value) implements EntityId {

    public DocumentFolderId {
        Objects.requireNonNull(value);
    }
}
