package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.Message;
import dev.triennium.domain.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said to a question. Whoever makes one asks for its [#violations] before it is stored.
///
/// @param justification why it is not applicable
/// @param maturity 0 to 5
/// @param evidence short references, one line each
public record Answer(
        AssessmentResult result,
        @Nullable String justification,
        @Nullable Integer maturity,
        @Nullable String notes,
        List<String> evidence) {

    public static final int MAX_JUSTIFICATION_LENGTH = 2_000;
    public static final int MAX_NOTES_LENGTH = 4_000;
    public static final int MAX_MATURITY = 5;
    public static final int MAX_EVIDENCE = 20;
    public static final int MAX_EVIDENCE_LENGTH = 500;

    public static final Answer NONE =
            new Answer(AssessmentResult.NOT_ASSESSED, null, null, null, List.of());

    public Answer {
        Objects.requireNonNull(result);
        evidence = List.copyOf(evidence);
    }

    /// What is wrong with it, with paths below the given one; empty when it is fine.
    public List<Violation> violations(List<String> path) {
        var found = new ArrayList<Violation>();
        var isNotApplicable = result == AssessmentResult.NOT_APPLICABLE;
        if (isNotApplicable && (justification == null || justification.isBlank())) {
            found.add(violation(path, "justification", "What is not applicable needs a reason."));
        }
        if (!isNotApplicable && justification != null) {
            found.add(
                    violation(path, "justification", "Only what is not applicable is justified."));
        }
        if (isLonger(justification, MAX_JUSTIFICATION_LENGTH)) {
            found.add(tooLong(path, "justification", MAX_JUSTIFICATION_LENGTH));
        }
        if (maturity != null && (maturity < 0 || maturity > MAX_MATURITY)) {
            found.add(violation(path, "maturity", "A maturity is 0 to {0}.", MAX_MATURITY));
        }
        if (isLonger(notes, MAX_NOTES_LENGTH)) {
            found.add(tooLong(path, "notes", MAX_NOTES_LENGTH));
        }
        if (evidence.size() > MAX_EVIDENCE) {
            found.add(
                    violation(path, "evidence", "At most {0} references are kept.", MAX_EVIDENCE));
        }
        for (var i = 0; i < Math.min(evidence.size(), MAX_EVIDENCE); i++) {
            var reference = evidence.get(i);
            var place = append(path, "evidence");
            if (reference.isBlank() || reference.contains("\n")) {
                found.add(
                        violation(
                                place, Integer.toString(i), "A reference is one line with text."));
            }
            if (isLonger(reference, MAX_EVIDENCE_LENGTH)) {
                found.add(tooLong(place, Integer.toString(i), MAX_EVIDENCE_LENGTH));
            }
        }
        return found;
    }

    private static boolean isLonger(@Nullable String text, int max) {
        return text != null && text.codePointCount(0, text.length()) > max;
    }

    private static Violation tooLong(List<String> path, String field, int max) {
        return violation(path, field, "The text must have at most {0} characters.", max);
    }

    private static Violation violation(
            List<String> path, String field, String sentence, Object... values) {
        return new Violation(append(path, field), Message.of(sentence, values));
    }

    private static List<String> append(List<String> path, String field) {
        return Stream.concat(path.stream(), Stream.of(field)).toList();
    }
}
