package dev.triennium.api.evidence;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.NewContent;
import dev.triennium.domain.evidence.NewRevision;
import dev.triennium.domain.evidence.Validity;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/// What stands in the form of a link's page, beside the file.
///
/// @param version of the request that the form was made for; 0: what came is no version
record LinkedEvidence(
        int version,
        String url,
        String from,
        String until,
        @PlainText(max = 2_000, isMultiline = true, mayBeBlank = true) String note) {

    static LinkedEvidence empty(int version) {
        return new LinkedEvidence(version, "", "", "", "");
    }

    static LinkedEvidence of(Map<String, String> given) {
        var version = text(given, "version");
        return new LinkedEvidence(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                text(given, "url"),
                text(given, "from"),
                text(given, "until"),
                text(given, "note"));
    }

    /// Browsers end lines in their own way.
    private static String text(Map<String, String> given, String field) {
        return given.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    LinkedEvidence ofVersion(int other) {
        return new LinkedEvidence(other, url, from, until, note);
    }

    /// @throws ValidationException when it is no address of the secure web
    NewContent content() {
        try {
            return new NewContent.Linked(new EvidenceContent.OfLink(new URI(url)));
        } catch (URISyntaxException _) {
            throw new ValidationException(
                    "content.url", "The address must be an absolute https URL.");
        }
    }

    /// @throws ValidationException when the days make no sense
    Validity validity() {
        return new Validity(
                day("validity.from", from), until.isEmpty() ? null : day("validity.until", until));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new ValidationException(field, "A day is needed.");
        }
    }

    NewRevision toRevision(NewContent content, Validity validity) {
        return new NewRevision(content, validity, note.isEmpty() ? null : note);
    }
}
