package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.FindingStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record VerifyFindingInput(
        CertificationId id,
        int expectedVersion,
        FindingId findingId,
        LocalDate verifiedOn,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String overrideReason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public FindingStep.VerifyFinding toStep() {
        return new FindingStep.VerifyFinding(findingId, verifiedOn, overrideReason);
    }
}
