package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record TenantId(UUID value) implements EntityId {

    public TenantId {
        Objects.requireNonNull(value);
    }
}
