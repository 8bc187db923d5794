package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AnswerItem;
import dev.triennium.domain.gapanalysis.AssessmentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;

record AnswerAssessmentItemsInput(
        AssessmentId assessmentId,
        @Size(min = 1, max = 250) List<@Valid AnswerAssessmentItemInput> answers) {

    List<AnswerItem> toCommands() {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> answers.get(i).toCommand("answers." + i + ".effort"))
                .toList();
    }
}
