package dev.triennium.domain.answersheet;

import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.ProposalPart;
import dev.triennium.domain.gapanalysis.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An assessment with all that a reader of a spreadsheet wants to see, in words.
///
/// @param completedBy null while it is open, and when a job did it
/// @param printedOn the day, in the organisation's zone, that it stands for
/// @param printedBy who asked for it
/// @param scores each edition, followed by its chapters
/// @param effort to close the gaps
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
        List<Row> rows,
        List<ScoreLine> scores,
        ProposalPart effort) {

    public AssessmentReport {
        Objects.requireNonNull(effort);
        scores = List.copyOf(scores);
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

    /// The same with some of the rows.
    AssessmentReport only(Predicate<Row> wanted) {
        return new AssessmentReport(
                organisation,
                locale,
                name,
                standards,
                sites,
                startedOn,
                completedOn,
                completedBy,
                printedOn,
                printedBy,
                rows.stream().filter(wanted).toList(),
                scores,
                effort);
    }

    /// @param label the edition, or the number and title of a chapter
    public record ScoreLine(String label, boolean isEdition, Score score) {

        public ScoreLine {
            Objects.requireNonNull(label);
            Objects.requireNonNull(score);
        }
    }

    /// What an edition asks there.
    ///
    /// @param edition such as `ISO/IEC 27001:2022`
    /// @param chapter its number and title, such as `4 Context of the organization`
    /// @param number such as `A.5.7`
    public record Part(
            String edition, String chapter, String number, String title, String question) {

        public Part {
            Objects.requireNonNull(edition);
            Objects.requireNonNull(chapter);
            Objects.requireNonNull(number);
            Objects.requireNonNull(title);
            Objects.requireNonNull(question);
        }

        public String requirement() {
            return edition + " " + number;
        }
    }

    /// @param parts one for each edition, at least one
    /// @param site empty for the organisation as a whole
    public record Row(
            AssessmentItem item, List<Part> parts, String site, @Nullable String assignee) {

        public Row {
            Objects.requireNonNull(item);
            Objects.requireNonNull(site);
            parts = List.copyOf(parts);
        }

        public List<String> requirements() {
            return parts.stream().map(Part::requirement).toList();
        }

        public String title() {
            return parts.getFirst().title();
        }

        /// Each edition's own, where they ask differently.
        public String question() {
            var asked = new LinkedHashMap<String, List<String>>();
            for (var part : parts) {
                asked.computeIfAbsent(part.question(), _ -> new ArrayList<>()).add(part.edition());
            }
            return asked.size() == 1
                    ? parts.getFirst().question()
                    : asked.entrySet().stream()
                            .map(one -> String.join(", ", one.getValue()) + ": " + one.getKey())
                            .collect(Collectors.joining("\n"));
        }

        /// What stands in a column of the template.
        public String cell(AnswerColumn column, Locale locale) {
            var answer = item.answer();
            return switch (column) {
                case REFERENCE -> RowReference.of(item).toString();
                case REQUIREMENT -> String.join("\n", requirements());
                case TITLE -> title();
                case QUESTION -> question();
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
