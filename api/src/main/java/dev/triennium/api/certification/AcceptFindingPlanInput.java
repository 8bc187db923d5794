package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.FindingStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AcceptFindingPlanInput(
        GlobalId id,
        int expectedVersion,
        GlobalId findingId,
        LocalDate acceptedOn,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public FindingStep.AcceptFindingPlan toStep() {
        return new FindingStep.AcceptFindingPlan(
                findingId.as(FindingView.TYPE, FindingId::new), acceptedOn);
    }
}
