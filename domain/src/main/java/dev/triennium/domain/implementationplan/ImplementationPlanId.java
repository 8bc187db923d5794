package dev.triennium.domain.implementationplan;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ImplementationPlanId(UUID value) implements EntityId {

    public ImplementationPlanId {
        Objects.requireNonNull(value);
    }
}
