package dev.triennium.domain.certification;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record PlannedAuditId(UUID value) implements EntityId {

    public PlannedAuditId {
        Objects.requireNonNull(value);
    }
}
