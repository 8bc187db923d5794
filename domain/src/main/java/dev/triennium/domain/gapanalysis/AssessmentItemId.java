package dev.triennium.domain.gapanalysis;

import java.util.Objects;
import java.util.UUID;

public record AssessmentItemId(UUID value) {

    public AssessmentItemId {
        Objects.requireNonNull(value);
    }
}
