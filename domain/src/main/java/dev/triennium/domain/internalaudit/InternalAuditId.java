package dev.triennium.domain.internalaudit;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record InternalAuditId(UUID value) implements EntityId {

    public InternalAuditId {
        Objects.requireNonNull(value);
    }
}
