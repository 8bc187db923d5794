package dev.triennium.domain.training;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record TrainingSessionId(UUID value) implements EntityId {

    public TrainingSessionId {
        Objects.requireNonNull(value);
    }
}
