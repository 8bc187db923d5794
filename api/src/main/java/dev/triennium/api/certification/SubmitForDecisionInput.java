package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PreparingStep;
import org.jspecify.annotations.Nullable;

record SubmitForDecisionInput(
        CertificationId id,
        int expectedVersion,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public PreparingStep.SubmitForDecision toStep() {
        return new PreparingStep.SubmitForDecision();
    }
}
