package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AnswerItem;
import dev.triennium.domain.gapanalysis.AssessmentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record AnswerAssessmentItemsInput(
        AssessmentId assessmentId,
        @Size(min = 1, max = 250) List<@Valid AnswerAssessmentItemInput> answers) {

    List<AnswerItem> toCommands() {
        return answers.stream().map(AnswerAssessmentItemInput::toCommand).toList();
    }
}
