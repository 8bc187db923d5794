package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.FindingStep;
import dev.triennium.domain.tenancy.ColleagueId;
import org.jspecify.annotations.Nullable;

record AssignFindingInput(
        CertificationId id,
        int expectedVersion,
        FindingId findingId,
        @Nullable ColleagueId assigneeId,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public FindingStep.AssignFinding toStep() {
        return new FindingStep.AssignFinding(findingId, assigneeId);
    }
}
