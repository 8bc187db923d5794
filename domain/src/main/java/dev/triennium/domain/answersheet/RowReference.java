package dev.triennium.domain.answersheet;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a row of a template remembers of its item: which one, in which version, with which answer.
/// A row whose answer is still the one that it came with was not touched, whatever happened to the
/// item since.
record RowReference(AssessmentItemId item, int version, String fingerprint) {

    private static final Pattern FORM =
            Pattern.compile(
                    "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(\\d{1,9})/([0-9a-f]{12})");
    private static final int FINGERPRINT_LENGTH = 12;

    static RowReference of(AssessmentItem item) {
        return new RowReference(item.id(), item.version(), fingerprint(item.answer()));
    }

    static Optional<RowReference> parse(String cell) {
        var matcher = FORM.matcher(cell.strip());
        return matcher.matches()
                ? Optional.of(
                        new RowReference(
                                new AssessmentItemId(UUID.fromString(matcher.group(1))),
                                Integer.parseInt(matcher.group(2)),
                                matcher.group(3)))
                : Optional.empty();
    }

    boolean isUntouched(Answer answer) {
        return fingerprint.equals(fingerprint(answer));
    }

    /// Not a secret, only a short word for an answer as a cell can hold it. Templates that are out
    /// keep it for years: what an answer comes to say beyond this stands at the end, and only where
    /// it says something.
    private static String fingerprint(Answer answer) {
        var cells = CellAnswer.normalised(answer);
        return Sha256.hex(
                        "Answer[result="
                                + cells.result()
                                + ", justification="
                                + cells.justification()
                                + ", maturity="
                                + cells.maturity()
                                + ", notes="
                                + cells.notes()
                                + ", evidence=["
                                + String.join(", ", cells.evidence())
                                + "]]")
                .substring(0, FINGERPRINT_LENGTH);
    }

    @Override
    public String toString() {
        return item.value() + "/" + version + "/" + fingerprint;
    }
}
