package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.FindingStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AcceptFindingPlanInput(
        CertificationId id,
        int expectedVersion,
        FindingId findingId,
        LocalDate acceptedOn,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public FindingStep.AcceptFindingPlan toStep() {
        return new FindingStep.AcceptFindingPlan(findingId, acceptedOn);
    }
}
