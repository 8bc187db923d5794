package dev.triennium.domain.tenantexport;

import java.util.Objects;
import java.util.UUID;

public record TenantExportId(UUID value) {

    public TenantExportId {
        Objects.requireNonNull(value);
    }
}
