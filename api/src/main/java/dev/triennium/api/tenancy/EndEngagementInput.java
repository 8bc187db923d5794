package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.EngagementId;

record EndEngagementInput(EngagementId id, int expectedVersion) {}
