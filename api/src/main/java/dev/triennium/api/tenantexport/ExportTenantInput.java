package dev.triennium.api.tenantexport;

import dev.triennium.api.graphql.GlobalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ExportTenantInput(GlobalId tenantId, @Nullable UUID idempotencyKey) {}
