package dev.triennium.domain.answersheet;

import dev.triennium.domain.gapanalysis.AssessmentItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An assessment with all that a reader of a spreadsheet wants to see, in words.
///
/// @param completedBy null while it is open, and when a job did it
/// @param printedOn the day, in the organisation's zone, that it stands for
/// @param printedBy who asked for it
public record AssessmentReport(
        String organisation,
        Locale locale,
        String name,
        List<String> standards,
        List<String> sites,
        LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @Nullable String completedBy,
        LocalDate printedOn,
        String printedBy,
        List<Row> rows) {

    public AssessmentReport {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(name);
        Objects.requireNonNull(startedOn);
        Objects.requireNonNull(printedOn);
        Objects.requireNonNull(printedBy);
        standards = List.copyOf(standards);
        sites = List.copyOf(sites);
        rows = List.copyOf(rows);
    }

    /// @param requirements such as `ISO/IEC 27001:2022 A.5.7`, one for each edition
    /// @param site empty for the organisation as a whole
    public record Row(
            AssessmentItem item,
            List<String> requirements,
            String title,
            String question,
            String site,
            @Nullable String assignee) {

        public Row {
            Objects.requireNonNull(item);
            Objects.requireNonNull(title);
            Objects.requireNonNull(question);
            Objects.requireNonNull(site);
            requirements = List.copyOf(requirements);
        }

        /// What stands in a column of the template.
        public String cell(AnswerColumn column, Locale locale) {
            var answer = item.answer();
            return switch (column) {
                case REFERENCE -> RowReference.of(item).toString();
                case REQUIREMENT -> String.join("\n", requirements);
                case TITLE -> title;
                case QUESTION -> question;
                case SITE -> site;
                case RESULT ->
                        answer.result().isAssessed() ? Words.of(answer.result(), locale) : "";
                case JUSTIFICATION -> orEmpty(answer.justification());
                case MATURITY ->
                        answer.maturity() == null ? "" : Integer.toString(answer.maturity());
                case NOTES -> orEmpty(answer.notes());
                case EVIDENCE -> String.join("\n", answer.evidence());
            };
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
