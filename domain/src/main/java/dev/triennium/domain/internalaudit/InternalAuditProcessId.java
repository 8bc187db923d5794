package dev.triennium.domain.internalaudit;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record InternalAuditProcessId(UUID value) implements EntityId {

    public InternalAuditProcessId {
        Objects.requireNonNull(value);
    }
}
