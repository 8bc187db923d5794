package dev.triennium.domain.externalaudit;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ExternalAuditId(UUID value) implements EntityId {

    public ExternalAuditId {
        Objects.requireNonNull(value);
    }
}
