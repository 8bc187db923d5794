package dev.triennium.domain.internalaudit;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record InternalAuditReportId(UUID value) implements EntityId {

    public InternalAuditReportId {
        Objects.requireNonNull(value);
    }
}
