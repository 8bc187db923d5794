package dev.triennium.api.tenantclosing;

import dev.triennium.domain.tenancy.TenantId;

record ConfirmTenantClosingInput(TenantId tenantId, int expectedVersion) {}
