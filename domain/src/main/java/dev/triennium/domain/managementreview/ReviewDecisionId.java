package dev.triennium.domain.managementreview;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ReviewDecisionId(UUID value) implements EntityId {

    public ReviewDecisionId {
        Objects.requireNonNull(value);
    }
}
