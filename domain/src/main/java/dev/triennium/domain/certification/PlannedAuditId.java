package dev.triennium.domain.certification;

import java.util.Objects;
import java.util.UUID;

public record PlannedAuditId(UUID value) implements PaperId {

    public PlannedAuditId {
        Objects.requireNonNull(value);
    }
}
