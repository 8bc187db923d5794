package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReportId;

record CorrectInternalAuditReportInput(
        InternalAuditReportId id,
        int expectedVersion,
        @PlainText(max = InternalAuditReport.MAX_REASON, isMultiline = true) String reason) {}
