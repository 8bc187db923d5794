package dev.triennium.domain.file;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record KeptFileId(UUID value) implements EntityId {

    public KeptFileId {
        Objects.requireNonNull(value);
    }
}
