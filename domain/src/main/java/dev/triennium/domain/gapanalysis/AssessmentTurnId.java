package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record AssessmentTurnId(UUID value) implements EntityId {

    public AssessmentTurnId {
        Objects.requireNonNull(value);
    }
}
