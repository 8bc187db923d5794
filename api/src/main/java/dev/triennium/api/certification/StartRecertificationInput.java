package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.AuditTeam;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CycledStep;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record StartRecertificationInput(
        CertificationId id,
        int expectedVersion,
        LocalDate startedOn,
        @Size(max = AuditTeam.MAX_MEMBERS) List<@PlainText(max = 200) String> team,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String overrideReason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.StartRecertification toStep() {
        return new CycledStep.StartRecertification(startedOn, new AuditTeam(team), overrideReason);
    }
}
