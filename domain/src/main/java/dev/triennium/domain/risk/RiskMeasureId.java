package dev.triennium.domain.risk;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record RiskMeasureId(UUID value) implements EntityId {

    public RiskMeasureId {
        Objects.requireNonNull(value);
    }
}
