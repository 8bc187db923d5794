package dev.triennium.api.tenantclosing;

import dev.triennium.domain.tenancy.TenantId;

record ConfirmTenantClosingInput(TenantId id, int expectedVersion) {}
