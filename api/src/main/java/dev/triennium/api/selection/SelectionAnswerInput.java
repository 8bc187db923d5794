package dev.triennium.api.selection;

import dev.triennium.domain.selection.Answer;
import java.util.List;

record SelectionAnswerInput(String question, List<String> options) {

    static List<Answer> toAnswers(List<SelectionAnswerInput> inputs) {
        return inputs.stream().map(one -> new Answer(one.question(), one.options())).toList();
    }
}
