package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditId;

record CancelInternalAuditInput(
        InternalAuditId id,
        int expectedVersion,
        @PlainText(max = InternalAudit.State.Cancelled.MAX_REASON, isMultiline = true)
                String reason) {}
