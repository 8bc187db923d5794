package dev.triennium.api.selection;

import dev.triennium.domain.selection.Answer;
import dev.triennium.domain.selection.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `SelectionAnswer`.
record SelectionAnswerView(
        String question, @Nullable String text, List<SelectedOptionView> options) {

    /// The GraphQL type `SelectedOption`.
    record SelectedOptionView(String key, @Nullable String text) {}

    static SelectionAnswerView of(Answer answer, @Nullable Question question) {
        return new SelectionAnswerView(
                answer.question(),
                question == null ? null : question.text(),
                answer.options().stream()
                        .map(key -> new SelectedOptionView(key, text(question, key)))
                        .toList());
    }

    private static @Nullable String text(@Nullable Question question, String option) {
        return question == null
                ? null
                : question.option(option).map(found -> found.text()).orElse(null);
    }
}
