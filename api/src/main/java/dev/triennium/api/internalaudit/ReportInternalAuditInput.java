package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import org.jspecify.annotations.Nullable;

record ReportInternalAuditInput(
        InternalAuditId id,
        int expectedVersion,
        @PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String summary,
        @PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String conclusions,
        @PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String fulfilment,
        @PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String sampling,
        @PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true)
                @Nullable String opinions,
        @PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true)
                @Nullable String distribution) {

    InternalAuditReport.Content toContent() {
        return new InternalAuditReport.Content(
                summary, conclusions, fulfilment, sampling, opinions, distribution);
    }
}
