package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the form of a link's page.
///
/// @param version of the item that the form was made for; 0: what came is no version
/// @param evidence one reference on each line
record LinkedAnswer(
        int version,
        AssessmentResult result,
        @PlainText(max = Answer.MAX_JUSTIFICATION_LENGTH, isMultiline = true, mayBeBlank = true)
                String justification,
        @PlainText(max = Answer.MAX_NOTES_LENGTH, isMultiline = true, mayBeBlank = true)
                String notes,
        @PlainText(
                        max = Answer.MAX_EVIDENCE * (Answer.MAX_EVIDENCE_LENGTH + 1),
                        isMultiline = true,
                        mayBeBlank = true)
                String evidence) {

    /// As the item is.
    static LinkedAnswer of(AssessmentItem item) {
        var answer = item.answer();
        return new LinkedAnswer(
                item.version(),
                answer.result(),
                orEmpty(answer.justification()),
                orEmpty(answer.notes()),
                String.join("\n", answer.evidence()));
    }

    /// As somebody has sent it: browsers end lines in their own way.
    static LinkedAnswer of(Map<String, String> given) {
        return new LinkedAnswer(
                version(text(given, "version")),
                Stream.of(AssessmentResult.values())
                        .filter(result -> result.name().equals(given.get("result")))
                        .findFirst()
                        .orElse(AssessmentResult.NOT_ASSESSED),
                text(given, "justification"),
                text(given, "notes"),
                text(given, "evidence"));
    }

    private static int version(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String text(Map<String, String> given, String field) {
        return orEmpty(given.get(field)).replace("\r\n", "\n").strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    Answer toAnswer(AssessmentItem item) {
        return new Answer(
                result,
                justification.isEmpty() ? null : justification,
                item.answer().maturity(),
                notes.isEmpty() ? null : notes,
                lines());
    }

    private List<String> lines() {
        return Arrays.stream(evidence.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
