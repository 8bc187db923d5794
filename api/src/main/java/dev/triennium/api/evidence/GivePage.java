package dev.triennium.api.evidence;

import dev.triennium.api.graphql.FullDisk;
import dev.triennium.api.identity.PageWords;
import dev.triennium.api.participation.LinkPageView;
import dev.triennium.api.participation.LinkPageView.Submission.GivenFile;
import dev.triennium.domain.TextRule;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.GiveAct;
import dev.triennium.domain.evidence.GiveByLink;
import dev.triennium.domain.file.FileIntake.Receipt;
import dev.triennium.domain.file.UploadReception;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The page of a link by which a request for evidence is answered with a file, or with the address
/// of what lies elsewhere.
@Component
class GivePage implements LinkPageView {

    private static final Logger log = LoggerFactory.getLogger(GivePage.class);

    private static final String FEATURE = "evidence";
    private static final TextRule FILE_NAME = TextRule.line(200);
    private static final String CONTENT = "content";

    private final GiveByLink evidence;
    private final Validator validator;

    GivePage(GiveByLink evidence, Validator validator) {
        this.evidence = evidence;
        this.validator = validator;
    }

    @Override
    public String act() {
        return GiveAct.NAME;
    }

    @Override
    public String form(Offer offer) {
        var request = evidence.request(offer);
        return form(offer, request, LinkedEvidence.empty(request.version()), Set.of());
    }

    @Override
    public Outcome submit(Offer offer, Submission given) {
        var request = evidence.request(offer);
        if (given.isTooLarge()) {
            return refused(
                    offer, request, LinkedEvidence.empty(request.version()), Set.of("file.large"));
        }
        var form = LinkedEvidence.of(given.fields());
        var wrong = faults(form, given.file());
        if (!wrong.isEmpty()) {
            return refused(offer, request, form, wrong);
        }
        try {
            return give(offer, request, form, given.file());
        } catch (ValidationException refusal) {
            return refused(
                    offer,
                    request,
                    form,
                    refusal.violations().stream()
                            .map(one -> one.path().getLast())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        } catch (VersionConflictException conflict) {
            return refused(
                    offer, request, form.ofVersion(conflict.currentVersion()), Set.of("version"));
        }
    }

    private Set<String> faults(LinkedEvidence form, @Nullable GivenFile file) {
        var wrong =
                validator.validate(form).stream()
                        .map(violation -> violation.getPropertyPath().toString())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if ((file == null) == form.url().isEmpty()) {
            wrong.add(CONTENT);
        }
        if (file != null && FILE_NAME.refusal(file.name()).isPresent()) {
            wrong.add("file.name");
        }
        return wrong;
    }

    /// What is wrong with the days is said before a file is taken in.
    private Outcome give(
            Offer offer, EvidenceRequest request, LinkedEvidence form, @Nullable GivenFile file) {
        var validity = form.validity();
        if (file == null) {
            return evidence.give(offer, form.version(), form.toRevision(form.content(), validity))
                    ? new Outcome.Done(thanks(offer))
                    : new Outcome.Over();
        }
        try (var content = file.source().open()) {
            var receipt =
                    evidence.give(
                            offer,
                            form.version(),
                            file.name(),
                            content,
                            sent -> form.toRevision(sent, validity));
            return switch (receipt) {
                case Receipt.Kept() -> new Outcome.Done(thanks(offer));
                case Receipt.NotWanted() -> new Outcome.Over();
                case Receipt.Refused(var why) -> refused(offer, request, form, Set.of(fault(why)));
            };
        } catch (IOException e) {
            if (!FullDisk.isBehind(e)) {
                throw new UncheckedIOException(e);
            }
            log.error("No space is left for the file of a link");
            return new Outcome.NoSpace(form(offer, request, form, Set.of("file.full")));
        }
    }

    private static String fault(UploadReception.NotTaken why) {
        return switch (why) {
            case UploadReception.TooLarge _ -> "file.large";
            case UploadReception.WrongType _ -> "file.type";
            case UploadReception.Harmful _ -> "file.harmful";
            case UploadReception.NotScanned() -> "file.later";
            case UploadReception.NeedsScanner() -> "file.table";
        };
    }

    private static Outcome refused(
            Offer offer, EvidenceRequest request, LinkedEvidence form, Set<String> wrong) {
        return new Outcome.Refused(form(offer, request, form, wrong));
    }

    private static String thanks(Offer offer) {
        var words = words(offer);
        return words.heading("thanks.title") + words.paragraph("thanks", offer.sender());
    }

    private static String form(
            Offer offer, EvidenceRequest request, LinkedEvidence given, Set<String> wrong) {
        var words = words(offer);
        var asked = request.asked();
        return words.heading("title", offer.place())
                + words.paragraph("who", offer.sender(), offer.colleague().name())
                + "<h2>"
                + PageWords.escape(asked.title())
                + "</h2>\n"
                + (asked.description() == null ? "" : lines(asked.description()))
                + words.paragraph("due", words.day(asked.dueOn()))
                + (request.state() instanceof EvidenceRequest.State.Returned returned
                        ? words.paragraph("returned") + lines(returned.comment())
                        : "")
                + wrong.stream()
                        .map(
                                field ->
                                        "<p class=\"wrong\" role=\"alert\">"
                                                + words.html("wrong." + field)
                                                + "</p>\n")
                        .collect(Collectors.joining())
                + "<form method=\"post\" enctype=\"multipart/form-data\">\n"
                + "<input type=\"hidden\" name=\"version\" value=\""
                + given.version()
                + "\">\n<fieldset>\n<legend>"
                + words.html("what")
                + "</legend>\n"
                + label(words, "file", "<input type=\"file\" name=\"" + Submission.FILE + "\">")
                + words.paragraph("file.kinds")
                + label(words, "url", input("url", "url", given.url(), ""))
                + "</fieldset>\n<fieldset>\n<legend>"
                + words.html("validity")
                + "</legend>\n"
                + label(words, "from", input("date", "from", given.from(), " required"))
                + label(words, "until", input("date", "until", given.until(), ""))
                + "</fieldset>\n"
                + label(
                        words,
                        "note",
                        "<textarea rows=\"3\" name=\"note\">\n"
                                + PageWords.escape(given.note())
                                + "</textarea>")
                + "<p><button>"
                + words.html("submit")
                + "</button></p>\n</form>\n";
    }

    private static String lines(String text) {
        return "<p>"
                + text.lines().map(PageWords::escape).collect(Collectors.joining("<br>\n"))
                + "</p>\n";
    }

    private static String label(PageWords words, String key, String field) {
        return "<label>" + words.html(key) + "\n" + field + "</label>\n";
    }

    private static String input(String type, String name, String value, String more) {
        return "<input type=\""
                + type
                + "\" name=\""
                + name
                + "\" value=\""
                + PageWords.escape(value)
                + "\""
                + more
                + ">";
    }

    private static PageWords words(Offer offer) {
        return PageWords.of(FEATURE, offer.colleague().profile().locale());
    }
}
