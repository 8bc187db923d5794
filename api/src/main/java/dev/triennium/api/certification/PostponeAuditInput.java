package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.AuditDayStep;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PlannedAuditId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PostponeAuditInput(
        CertificationId id,
        int expectedVersion,
        PlannedAuditId auditId,
        @Nullable LocalDate startsOn,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String overrideReason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public AuditDayStep.PostponeAudit toStep() {
        return new AuditDayStep.PostponeAudit(auditId, startsOn, reason, overrideReason);
    }
}
