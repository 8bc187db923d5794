package dev.triennium.domain.file;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.NotTraced;
import java.util.Objects;
import java.util.UUID;

public record KeptFileId(UUID value) implements EntityId, NotTraced {

    public KeptFileId {
        Objects.requireNonNull(value);
    }
}
