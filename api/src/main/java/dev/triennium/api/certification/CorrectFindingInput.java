package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CorrectionStep;
import dev.triennium.domain.certification.FindingCorrection;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.Move;
import dev.triennium.domain.certification.NewFinding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CorrectFindingInput(
        CertificationId id,
        int expectedVersion,
        FindingId findingId,
        AuditKind stage,
        FindingGrade grade,
        @PlainText(max = 64) String clause,
        @PlainText(max = 10_000, isMultiline = true) String statement,
        @PlainText(max = 10_000, isMultiline = true) String evidence,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate planAcceptedOn,
        @Nullable LocalDate verifiedOn,
        @PlainText(max = 10_000, isMultiline = true) String reason)
        implements StepInput {

    /// A finding has evidence of its own.
    @Override
    public Move move() {
        return new Move(id, expectedVersion, null);
    }

    @Override
    public CorrectionStep.CorrectFinding toStep() {
        return new CorrectionStep.CorrectFinding(
                new FindingCorrection(
                        findingId,
                        new NewFinding(stage, grade, clause, statement, evidence, dueOn),
                        planAcceptedOn,
                        verifiedOn,
                        reason));
    }
}
