package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.TenantId;

record ArchiveTenantInput(TenantId id, int expectedVersion) {}
