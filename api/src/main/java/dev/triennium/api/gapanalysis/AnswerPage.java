package dev.triennium.api.gapanalysis;

import dev.triennium.api.identity.PageWords;
import dev.triennium.api.participation.LinkPageView;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.gapanalysis.AnswerAct;
import dev.triennium.domain.gapanalysis.AnswerByLink;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.LinkedQuestion;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The page of a link by which a question of a gap analysis is answered.
@Component
class AnswerPage implements LinkPageView {

    private static final String FEATURE = "gapanalysis";

    /// What may be wrong has words of its own for these.
    private static final Set<String> FIELDS =
            Set.of("result", "justification", "notes", "evidence", "version");

    private final AnswerByLink answers;
    private final Validator validator;

    AnswerPage(AnswerByLink answers, Validator validator) {
        this.answers = answers;
        this.validator = validator;
    }

    @Override
    public String act() {
        return AnswerAct.NAME;
    }

    @Override
    public String form(Offer offer) {
        var question = answers.question(offer);
        return form(offer, question, LinkedAnswer.of(question.item()), Set.of());
    }

    @Override
    public Outcome submit(Offer offer, Submission given) {
        var question = answers.question(offer);
        var form = LinkedAnswer.of(given.fields());
        var wrong =
                validator.validate(form).stream()
                        .map(violation -> violation.getPropertyPath().toString())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(form(offer, question, form, wrong));
        }
        try {
            return answers.answer(offer, form.version(), form.toAnswer(question.item()))
                    ? new Outcome.Done(thanks(offer))
                    : new Outcome.Over();
        } catch (ValidationException refusal) {
            refusal.violations().forEach(one -> wrong.add(one.path().getFirst()));
            return new Outcome.Refused(form(offer, question, form, wrong));
        } catch (VersionConflictException conflict) {
            var again =
                    new LinkedAnswer(
                            conflict.currentVersion(),
                            form.result(),
                            form.justification(),
                            form.notes(),
                            form.evidence());
            return new Outcome.Refused(form(offer, question, again, Set.of("version")));
        }
    }

    private static String thanks(Offer offer) {
        var words = words(offer);
        return words.heading("thanks.title") + words.paragraph("thanks", offer.sender());
    }

    private static String form(
            Offer offer, LinkedQuestion question, LinkedAnswer answer, Set<String> wrong) {
        var words = words(offer);
        return words.heading("title", offer.place())
                + words.paragraph("who", offer.sender(), offer.colleague().name())
                + question.parts().stream()
                        .map(part -> part(words, part))
                        .collect(Collectors.joining())
                + (question.site() == null ? "" : words.paragraph("site", question.site()))
                + (question.item().dueOn() == null
                        ? ""
                        : words.paragraph("due", words.day(question.item().dueOn())))
                + wrong.stream()
                        .map(field -> FIELDS.contains(field) ? field : "other")
                        .distinct()
                        .map(field -> wrong(words, field))
                        .collect(Collectors.joining())
                + "<form method=\"post\">\n"
                + "<input type=\"hidden\" name=\"version\" value=\""
                + answer.version()
                + "\">\n"
                + results(words, answer.result())
                + area(words, "notes", answer.notes())
                + area(words, "justification", answer.justification())
                + area(words, "evidence", answer.evidence())
                + "<p><button>"
                + words.html("submit")
                + "</button></p>\n</form>\n";
    }

    private static String part(PageWords words, LinkedQuestion.Part part) {
        return "<h2>"
                + words.html("part", part.standard(), part.number(), part.title())
                + "</h2>\n<p>"
                + PageWords.escape(part.question())
                + "</p>\n";
    }

    private static String wrong(PageWords words, String field) {
        return "<p class=\"wrong\" role=\"alert\">" + words.html("wrong." + field) + "</p>\n";
    }

    /// What applies to nearly everybody comes first.
    private static String results(PageWords words, AssessmentResult chosen) {
        return "<fieldset>\n<legend>"
                + words.html("result")
                + "</legend>\n"
                + Stream.of(AssessmentResult.values())
                        .filter(AssessmentResult::isAssessed)
                        .sorted(Comparator.comparing(AssessmentResult.NOT_APPLICABLE::equals))
                        .map(result -> choice(words, result, result == chosen))
                        .collect(Collectors.joining())
                + "</fieldset>\n";
    }

    private static String choice(PageWords words, AssessmentResult result, boolean isChosen) {
        return "<label><input type=\"radio\" name=\"result\" required value=\""
                + result.name()
                + "\""
                + (isChosen ? " checked" : "")
                + "> "
                + words.html("result." + result.name())
                + "</label>\n";
    }

    private static String area(PageWords words, String field, String text) {
        return "<label>"
                + words.html(field)
                + "<textarea rows=\"4\" name=\""
                + field
                + "\">\n"
                + PageWords.escape(text)
                + "</textarea></label>\n";
    }

    private static PageWords words(Offer offer) {
        return PageWords.of(FEATURE, offer.colleague().profile().locale());
    }
}
