package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record FirmAuditEntryId(UUID value) implements EntityId {

    public FirmAuditEntryId {
        Objects.requireNonNull(value);
    }
}
