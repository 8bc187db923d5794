package dev.triennium.domain.nonconformity;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record NonconformityAnalysisId(UUID value) implements EntityId {

    public NonconformityAnalysisId {
        Objects.requireNonNull(value);
    }
}
