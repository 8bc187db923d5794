package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record AssessmentItemId(UUID value) implements EntityId {

    public AssessmentItemId {
        Objects.requireNonNull(value);
    }
}
