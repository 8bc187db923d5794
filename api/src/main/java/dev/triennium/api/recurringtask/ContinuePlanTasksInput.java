package dev.triennium.api.recurringtask;

import dev.triennium.domain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContinuePlanTasksInput(TenantId tenantId, @Nullable UUID idempotencyKey) {}
