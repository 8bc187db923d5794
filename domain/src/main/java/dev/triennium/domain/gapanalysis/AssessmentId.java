package dev.triennium.domain.gapanalysis;

import java.util.Objects;
import java.util.UUID;

public record AssessmentId(UUID value) {

    public AssessmentId {
        Objects.requireNonNull(value);
    }
}
