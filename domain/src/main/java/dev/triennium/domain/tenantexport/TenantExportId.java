package dev.triennium.domain.tenantexport;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record TenantExportId(UUID value) implements EntityId {

    public TenantExportId {
        Objects.requireNonNull(value);
    }
}
