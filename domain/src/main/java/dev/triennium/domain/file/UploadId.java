package dev.triennium.domain.file;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record UploadId(UUID value) implements EntityId {

    public UploadId {
        Objects.requireNonNull(value);
    }
}
