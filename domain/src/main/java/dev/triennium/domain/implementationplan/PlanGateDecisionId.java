package dev.triennium.domain.implementationplan;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record PlanGateDecisionId(UUID value) implements EntityId {

    public PlanGateDecisionId {
        Objects.requireNonNull(value);
    }
}
