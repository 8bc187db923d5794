package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record AssessmentId(UUID value) implements EntityId {

    public AssessmentId {
        Objects.requireNonNull(value);
    }
}
