package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AnswerItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AnswerAssessmentItemInput(
        AssessmentItemId id,
        int expectedVersion,
        AssessmentResult result,
        @PlainText(max = Answer.MAX_JUSTIFICATION_LENGTH, isMultiline = true)
                @Nullable String justification,
        @Nullable Integer maturity,
        @PlainText(max = Answer.MAX_NOTES_LENGTH, isMultiline = true) @Nullable String notes,
        List<@PlainText(max = Answer.MAX_EVIDENCE_LENGTH) String> evidence,
        @Nullable AssessmentEffortInput effort) {

    /// @param effortPath where the effort stands below the input
    AnswerItem toCommand(String effortPath) {
        return new AnswerItem(
                id,
                expectedVersion,
                new Answer(result, justification, maturity, notes, evidence),
                effort == null ? null : effort.toEffort(effortPath));
    }
}
