package dev.triennium.api.tenantclosing;

import dev.triennium.domain.tenancy.TenantId;

record WithdrawTenantClosingInput(TenantId id, int expectedVersion) {}
