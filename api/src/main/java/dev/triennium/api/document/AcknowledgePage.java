package dev.triennium.api.document;

import dev.triennium.api.identity.PageWords;
import dev.triennium.api.participation.LinkPageView;
import dev.triennium.domain.document.AcknowledgeAct;
import dev.triennium.domain.document.AcknowledgeByLink;
import dev.triennium.domain.document.AcknowledgementService.Reading;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import java.text.MessageFormat;
import org.springframework.stereotype.Component;

/// The page of a link by which a document is read and confirmed. What is written in Markdown is
/// shown as it was typed, as text; every document can be saved.
@Component
class AcknowledgePage implements LinkPageView {

    private static final String FEATURE = "document";
    private static final String CONFIRMED = "confirmed";

    private final AcknowledgeByLink acknowledgements;

    AcknowledgePage(AcknowledgeByLink acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public String act() {
        return AcknowledgeAct.NAME;
    }

    @Override
    public String form(Offer offer) {
        return acknowledgements
                .reading(offer)
                .map(reading -> form(offer, reading, false))
                .orElseThrow(() -> new IllegalStateException("Nobody is asked for it any more"));
    }

    @Override
    public Outcome submit(Offer offer, Submission given) {
        var reading = acknowledgements.reading(offer).orElse(null);
        if (reading == null) {
            return new Outcome.Over();
        }
        if (!given.fields().containsKey(CONFIRMED)) {
            return new Outcome.Refused(form(offer, reading, true));
        }
        return acknowledgements.acknowledge(offer, consent(offer, reading))
                ? new Outcome.Done(thanks(offer))
                : new Outcome.Over();
    }

    /// The sentence that the box on the page stands at, which is kept with the confirmation.
    private static String consent(Offer offer, Reading reading) {
        var words = words(offer);
        return new MessageFormat(words.text("consent"), words.language())
                .format(new Object[] {title(reading), reading.version().number().toString()});
    }

    private static String title(Reading reading) {
        return reading.document().description().label();
    }

    private static String thanks(Offer offer) {
        var words = words(offer);
        return words.heading("thanks.title") + words.paragraph("thanks");
    }

    private String form(Offer offer, Reading reading, boolean isWrong) {
        var words = words(offer);
        var publication = reading.version().publication();
        var text = acknowledgements.content(offer).text();
        return words.heading("title", offer.place())
                + words.paragraph("who", offer.sender(), offer.colleague().name())
                + "<h2>"
                + words.html("document", title(reading), reading.version().number().toString())
                + "</h2>\n"
                + (publication == null
                        ? ""
                        : words.paragraph("effective", words.day(publication.effectiveOn())))
                + (reading.dueOn() == null
                        ? ""
                        : words.paragraph("due", words.day(reading.dueOn())))
                + (text == null ? "" : shown(reading, text))
                + "<p><a href=\"?"
                + DocumentLinkDownload.PARAMETER
                + "\">"
                + words.html("save")
                + "</a></p>\n"
                + (isWrong
                        ? "<p class=\"wrong\" role=\"alert\">" + words.html("wrong") + "</p>\n"
                        : "")
                + "<form method=\"post\">\n<p><label><input type=\"checkbox\" required name=\""
                + CONFIRMED
                + "\" value=\"yes\"> "
                + PageWords.escape(consent(offer, reading))
                + "</label></p>\n<p><button>"
                + words.html("submit")
                + "</button></p>\n</form>\n";
    }

    private static String shown(Reading reading, String text) {
        return "<article lang=\""
                + reading.document().description().language().toLanguageTag()
                + "\">\n"
                + MarkdownHtml.of(text)
                + "</article>\n";
    }

    private static PageWords words(Offer offer) {
        return PageWords.of(FEATURE, offer.colleague().profile().locale());
    }
}
