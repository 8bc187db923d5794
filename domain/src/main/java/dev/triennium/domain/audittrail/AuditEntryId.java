package dev.triennium.domain.audittrail;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record AuditEntryId(UUID value) implements EntityId {

    public AuditEntryId {
        Objects.requireNonNull(value);
    }
}
