package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.AuditDayStep;
import dev.triennium.domain.certification.AuditTeam;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PlannedAuditId;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RescheduleAuditInput(
        CertificationId id,
        int expectedVersion,
        PlannedAuditId auditId,
        LocalDate startsOn,
        @Size(max = AuditTeam.MAX_MEMBERS) List<@PlainText(max = 200) String> team,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String overrideReason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public AuditDayStep.RescheduleAudit toStep() {
        return new AuditDayStep.RescheduleAudit(
                auditId, startsOn, new AuditTeam(team), reason, overrideReason);
    }
}
