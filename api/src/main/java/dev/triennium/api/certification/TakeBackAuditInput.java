package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.AuditDayStep;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PlannedAuditId;
import org.jspecify.annotations.Nullable;

record TakeBackAuditInput(
        CertificationId id,
        int expectedVersion,
        PlannedAuditId auditId,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public AuditDayStep.TakeBackAudit toStep() {
        return new AuditDayStep.TakeBackAudit(auditId, reason);
    }
}
