package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.AuditCorrection;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CorrectionStep;
import dev.triennium.domain.certification.PlannedAuditId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CorrectAuditInput(
        CertificationId id,
        int expectedVersion,
        PlannedAuditId auditId,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String overrideReason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CorrectionStep.CorrectAudit toStep() {
        return new CorrectionStep.CorrectAudit(
                new AuditCorrection(auditId, startedOn, completedOn, reason, overrideReason));
    }
}
