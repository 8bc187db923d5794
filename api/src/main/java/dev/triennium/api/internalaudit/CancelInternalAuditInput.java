package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditReport;

record CancelInternalAuditInput(
        InternalAuditId id,
        int expectedVersion,
        @PlainText(max = InternalAuditReport.MAX_REASON, isMultiline = true) String reason) {}
