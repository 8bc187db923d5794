package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.EngagementId;

record ResumeEngagementInput(EngagementId id, int expectedVersion) {}
