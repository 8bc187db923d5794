package dev.triennium.domain.certification;

import java.util.Objects;
import java.util.UUID;

public record PlannedAuditId(UUID value) {

    public PlannedAuditId {
        Objects.requireNonNull(value);
    }
}
