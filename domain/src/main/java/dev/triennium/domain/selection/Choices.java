package dev.triennium.domain.selection;

import dev.triennium.domain.Message;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Answers that the questionnaire knows.
public final class Choices {

    /// An option that was chosen.
    record Choice(Question question, Option option) {}

    private final List<Choice> all;

    private Choices(List<Choice> all) {
        this.all = List.copyOf(all);
    }

    /// @throws ValidationException when a question or an option is unknown or comes twice, when a
    ///     question takes fewer options, or when one that stands alone has others beside it
    public static Choices check(Questionnaire questionnaire, List<Answer> answers) {
        var violations = new ArrayList<Violation>();
        var chosen = new ArrayList<Choice>();
        var questions = new HashSet<String>();
        var most = questionnaire.asked().size();
        if (answers.size() > most) {
            throw new ValidationException("answers", "There are only {0} questions.", most);
        }
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var path = "answers." + i;
            var question = questionnaire.question(answer.question());
            if (question.isEmpty()) {
                violations.add(Violation.of(path + ".question", "There is no such question."));
            } else if (!questions.add(answer.question())) {
                violations.add(
                        Violation.of(path + ".question", "This question is answered already."));
            } else {
                check(question.get(), answer, path + ".options", chosen, violations);
            }
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        return new Choices(chosen);
    }

    private static void check(
            Question question,
            Answer answer,
            String path,
            List<Choice> chosen,
            List<Violation> violations) {
        var options = answer.options();
        if (options.size() > question.mostOptions()) {
            violations.add(Violation.of(path, tooMany(question.mostOptions())));
            return;
        }
        var keys = new HashSet<String>();
        for (var i = 0; i < options.size(); i++) {
            var option = question.option(options.get(i));
            if (option.isEmpty()) {
                violations.add(Violation.of(path + "." + i, "This question has no such option."));
            } else if (!keys.add(options.get(i))) {
                violations.add(Violation.of(path + "." + i, "This option is chosen already."));
            } else if (option.get().alone() && options.size() > 1) {
                violations.add(
                        Violation.of(path + "." + i, "No other option may stand beside this one."));
            } else {
                chosen.add(new Choice(question, option.get()));
            }
        }
    }

    private static Message tooMany(int most) {
        return Message.of(
                "This question takes {0,choice,1#one option|1<at most {0} options}.", most);
    }

    /// Of answers that were kept: what has left the questionnaire since is left out.
    public static Choices known(Questionnaire questionnaire, List<Answer> answers) {
        var chosen = new ArrayList<Choice>();
        for (var answer : answers) {
            var question = questionnaire.question(answer.question());
            for (var key : answer.options()) {
                question.flatMap(asked -> asked.option(key))
                        .ifPresent(option -> chosen.add(new Choice(question.get(), option)));
            }
        }
        return new Choices(chosen);
    }

    List<Choice> all() {
        return all;
    }

    boolean has(Rule.Condition condition) {
        return all.stream()
                .anyMatch(
                        choice ->
                                choice.question().key().equals(condition.question())
                                        && choice.option().key().equals(condition.option()));
    }

    /// The key of the size class.
    Optional<String> size() {
        return all.stream()
                .filter(choice -> choice.question().key().equals(Questionnaire.SIZE))
                .map(choice -> choice.option().key())
                .findFirst();
    }
}
