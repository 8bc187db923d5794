package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record RiskId(UUID value) implements EntityId {

    public RiskId {
        Objects.requireNonNull(value);
    }
}
