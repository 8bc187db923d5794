package dev.triennium.domain.selection;

import static dev.triennium.domain.selection.Questionnaires.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triennium.domain.error.ValidationException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChoicesTest {

    private static final Questionnaire QUESTIONNAIRE = Questionnaires.sample();

    @ParameterizedTest
    @MethodSource
    void aWrongAnswerIsRefusedWhereItStands(List<Answer> answers, List<String> path) {
        var refusal =
                catchThrowableOfType(
                        ValidationException.class, () -> Choices.check(QUESTIONNAIRE, answers));
        assertThat(refusal.violations())
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo(path));
    }

    static Stream<Arguments> aWrongAnswerIsRefusedWhereItStands() {
        var goal = new Answer("goal", List.of("secrets"));
        return Stream.of(
                Arguments.of(answers("colour", "blue"), List.of("answers", "0", "question")),
                Arguments.of(
                        answers("sector", "making", "sector", "blue"),
                        List.of("answers", "0", "options", "1")),
                Arguments.of(List.of(goal, goal), List.of("answers", "1", "question")),
                Arguments.of(
                        answers("goal", "secrets", "goal", "customers"),
                        List.of("answers", "0", "options")),
                Arguments.of(
                        answers("sector", "it", "sector", "it"),
                        List.of("answers", "0", "options", "1")),
                Arguments.of(
                        answers("existing", "quality", "existing", "security", "existing", "other"),
                        List.of("answers", "0", "options")),
                Arguments.of(
                        answers("existing", "quality", "existing", "none"),
                        List.of("answers", "0", "options", "1")),
                Arguments.of(Collections.nCopies(5, goal), List.of("answers")));
    }

    @Test
    void aQuestionMayBeLeftWithoutAnOption() {
        var choices = Choices.check(QUESTIONNAIRE, List.of(new Answer("goal", List.of())));
        assertThat(choices.all()).isEmpty();
    }

    @Test
    void asManyOptionsAsTheQuestionTakesAreTaken() {
        var two = answers("existing", "quality", "existing", "other");
        assertThat(Choices.check(QUESTIONNAIRE, two).all()).hasSize(2);
        assertThat(Choices.check(QUESTIONNAIRE, answers("existing", "none")).all()).hasSize(1);
    }

    @Test
    void theSizeIsAskedToo() {
        assertThat(QUESTIONNAIRE.asked())
                .extracting(Question::key)
                .containsExactly("size", "sector", "goal", "existing");
        assertThat(Choices.check(QUESTIONNAIRE, answers("size", "small")).size()).contains("small");
    }

    @Test
    void whatWasKeptAndIsGoneIsLeftOut() {
        var kept = answers("colour", "blue", "goal", "fame", "sector", "it");
        assertThat(Choices.known(QUESTIONNAIRE, kept).all())
                .extracting(choice -> choice.option().key())
                .containsExactly("it");
    }
}
