package dev.triennium.domain.file;

import java.util.Objects;
import java.util.UUID;

public record UploadId(UUID value) {

    public UploadId {
        Objects.requireNonNull(value);
    }
}
