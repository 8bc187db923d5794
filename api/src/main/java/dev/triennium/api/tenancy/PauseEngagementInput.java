package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.EngagementId;

record PauseEngagementInput(
        EngagementId id,
        int expectedVersion,
        @PlainText(max = 1_000, isMultiline = true) String reason) {}
