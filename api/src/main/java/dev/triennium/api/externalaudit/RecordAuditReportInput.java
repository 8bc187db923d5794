package dev.triennium.api.externalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.externalaudit.AuditReport;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.ReportPoint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RecordAuditReportInput(
        ExternalAuditId id,
        int expectedVersion,
        LocalDate receivedOn,
        @PlainText(max = 200) @Nullable String reference,
        @Size(max = 50) List<ReportPoint> present,
        @Size(max = 50) List<ReportPoint> notApplicable,
        @Nullable @Min(0) @Max(365) Integer factsDays,
        @Nullable @Min(0) @Max(365) Integer complaintDays,
        @Nullable @Min(0) @Max(365) Integer appealDays,
        @PlainText(max = 300) @Nullable String termsSource,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note) {

    AuditReport toReport() {
        return new AuditReport(
                receivedOn,
                reference,
                present,
                notApplicable,
                new AuditReport.Terms(factsDays, complaintDays, appealDays, termsSource),
                note);
    }
}
