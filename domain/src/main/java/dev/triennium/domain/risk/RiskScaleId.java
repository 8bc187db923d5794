package dev.triennium.domain.risk;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record RiskScaleId(UUID value) implements EntityId {

    public RiskScaleId {
        Objects.requireNonNull(value);
    }
}
