package dev.triennium.domain.standard;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ClauseId(UUID value) implements EntityId {

    public ClauseId {
        Objects.requireNonNull(value);
    }
}
