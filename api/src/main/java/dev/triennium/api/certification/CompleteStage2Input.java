package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PreparingStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CompleteStage2Input(
        CertificationId id,
        int expectedVersion,
        LocalDate completedOn,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public PreparingStep.CompleteStage2 toStep() {
        return new PreparingStep.CompleteStage2(completedOn);
    }
}
