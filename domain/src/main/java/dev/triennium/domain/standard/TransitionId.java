package dev.triennium.domain.standard;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record TransitionId(UUID value) implements EntityId {

    public TransitionId {
        Objects.requireNonNull(value);
    }
}
