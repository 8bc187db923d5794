package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PreparingStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CancelCertificationApplicationInput(
        CertificationId id,
        int expectedVersion,
        LocalDate cancelledOn,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public PreparingStep.Cancel toStep() {
        return new PreparingStep.Cancel(cancelledOn, reason);
    }
}
