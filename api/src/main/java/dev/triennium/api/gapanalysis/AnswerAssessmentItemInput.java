package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AnswerItem;
import dev.triennium.domain.gapanalysis.AnswerItem.Said;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.Effort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record AnswerAssessmentItemInput(
        AssessmentItemId id,
        int expectedVersion,
        ArgumentValue<AssessmentResult> result,
        ArgumentValue<@PlainText(max = Answer.MAX_JUSTIFICATION_LENGTH, isMultiline = true) String>
                justification,
        ArgumentValue<Integer> maturity,
        ArgumentValue<@PlainText(max = Answer.MAX_NOTES_LENGTH, isMultiline = true) String> notes,
        ArgumentValue<List<@PlainText(max = Answer.MAX_EVIDENCE_LENGTH) String>> evidence,
        ArgumentValue<AssessmentEffortInput> effort) {

    AnswerItem toCommand() {
        return new AnswerItem(id, expectedVersion, this::applyTo);
    }

    private Said applyTo(Said said) {
        return new Said(applyTo(said.answer()), applyTo(said.effort()));
    }

    private Answer applyTo(Answer current) {
        var given = Patch.required(result, "result", current.result());
        return new Answer(
                given,
                justification(given, current),
                Patch.optional(maturity, current.maturity()),
                Patch.optional(notes, current.notes()),
                evidence.isOmitted()
                        ? current.evidence()
                        : evidence.asOptional().orElse(List.of()));
    }

    /// Why something is not applicable is no longer true once it is.
    private @Nullable String justification(AssessmentResult given, Answer current) {
        var stays = given == AssessmentResult.NOT_APPLICABLE ? current.justification() : null;
        return Patch.optional(justification, stays);
    }

    private @Nullable Effort applyTo(@Nullable Effort current) {
        return effort.isOmitted()
                ? current
                : effort.asOptional().map(given -> given.toEffort("effort")).orElse(null);
    }
}
