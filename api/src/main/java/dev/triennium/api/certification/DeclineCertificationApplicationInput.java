package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PreparingStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DeclineCertificationApplicationInput(
        CertificationId id,
        int expectedVersion,
        LocalDate declinedOn,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public PreparingStep.DeclineApplication toStep() {
        return new PreparingStep.DeclineApplication(declinedOn, reason);
    }
}
