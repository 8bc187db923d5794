package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.TenantId;

record UnarchiveTenantInput(TenantId id, int expectedVersion) {}
