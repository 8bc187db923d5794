package dev.triennium.api.externalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.externalaudit.ExternalAuditId;

record OverrideStageReadinessInput(
        ExternalAuditId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) String reason) {}
