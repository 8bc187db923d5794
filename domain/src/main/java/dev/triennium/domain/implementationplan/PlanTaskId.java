package dev.triennium.domain.implementationplan;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record PlanTaskId(UUID value) implements EntityId {

    public PlanTaskId {
        Objects.requireNonNull(value);
    }
}
