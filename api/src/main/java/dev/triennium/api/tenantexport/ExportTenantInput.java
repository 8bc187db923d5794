package dev.triennium.api.tenantexport;

import dev.triennium.domain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ExportTenantInput(TenantId tenantId, @Nullable UUID idempotencyKey) {}
