package dev.triennium.domain.internalaudit;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record InternalAuditProgrammeId(UUID value) implements EntityId {

    public InternalAuditProgrammeId {
        Objects.requireNonNull(value);
    }
}
