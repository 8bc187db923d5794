package dev.triennium.domain.implementationplan;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record PlanBaselineId(UUID value) implements EntityId {

    public PlanBaselineId {
        Objects.requireNonNull(value);
    }
}
