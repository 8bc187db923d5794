package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import org.springframework.graphql.data.ArgumentValue;

record ChangeInternalAuditReportInput(
        InternalAuditReportId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String>
                summary,
        ArgumentValue<@PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String>
                conclusions,
        ArgumentValue<@PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String>
                fulfilment,
        ArgumentValue<@PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String>
                sampling,
        ArgumentValue<@PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String>
                opinions,
        ArgumentValue<@PlainText(max = InternalAuditReport.MAX_TEXT, isMultiline = true) String>
                distribution) {

    InternalAuditReport.Content applyTo(InternalAuditReport.Content current) {
        return new InternalAuditReport.Content(
                Patch.required(summary, "summary", current.summary()),
                Patch.required(conclusions, "conclusions", current.conclusions()),
                Patch.required(fulfilment, "fulfilment", current.fulfilment()),
                Patch.required(sampling, "sampling", current.sampling()),
                Patch.optional(opinions, current.opinions()),
                Patch.optional(distribution, current.distribution()));
    }
}
