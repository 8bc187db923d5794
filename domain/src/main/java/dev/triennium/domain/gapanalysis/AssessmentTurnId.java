package dev.triennium.domain.gapanalysis;

import java.util.Objects;
import java.util.UUID;

public record AssessmentTurnId(UUID value) {

    public AssessmentTurnId {
        Objects.requireNonNull(value);
    }
}
