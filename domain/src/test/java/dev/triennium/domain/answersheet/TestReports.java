package dev.triennium.domain.answersheet;

import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.ProposalPart;
import dev.triennium.domain.gapanalysis.Question;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.SheetTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reports, and the sheets that they become.
public final class TestReports {

    public static final AssessmentId ASSESSMENT = new AssessmentId(new UUID(70, 1));

    private static final List<AnswerColumn> COLUMNS = List.of(AnswerColumn.values());

    private static final AssessmentReport.Part PART = part("ISO/IEC 27001:2022", "4.1");

    private static final List<AssessmentReport.ScoreLine> SCORES =
            List.of(
                    score("ISO/IEC 27001:2022", true, 3, 1),
                    score("4 Context of the organization", false, 1, 1),
                    score("5 Leadership", false, 2, 0));

    private static final ProposalPart EFFORT =
            new ProposalPart(
                    null,
                    null,
                    2,
                    1,
                    new BigDecimal("3.50"),
                    List.of(new ProposalPart.Cost(new BigDecimal("4200.00"), "EUR")));

    private TestReports() {}

    public static AssessmentReport.Part part(String edition, String number) {
        return new AssessmentReport.Part(
                edition, number.substring(0, 1) + " Context", number, "Title", "Is it so?");
    }

    private static AssessmentReport.ScoreLine score(
            String label, boolean isEdition, int conforming, int minorGaps) {
        return new AssessmentReport.ScoreLine(
                label,
                isEdition,
                new Score(
                        new Score.Subject(null, null, null, null, null, null, null),
                        new Score.Counts(0, 0, conforming, minorGaps, 0, 0),
                        2.5));
    }

    /// Where a column stands in a template, from 0.
    public static int place(AnswerColumn column) {
        return COLUMNS.indexOf(column);
    }

    public static Answer answer(AssessmentResult result, @Nullable String notes) {
        return new Answer(result, null, 3, notes, List.of("Policy", "Minutes"));
    }

    public static AssessmentItem item(int number, int version, Answer answer) {
        return new AssessmentItem(
                new AssessmentItemId(new UUID(71, number)),
                ASSESSMENT,
                version,
                new Question("hs:" + number, number, null),
                AssessmentItemState.OPEN,
                answer,
                null,
                null,
                null,
                Instant.parse("2026-11-24T09:00:00Z"),
                null);
    }

    public static AssessmentReport report(Locale locale, List<AssessmentItem> items) {
        return new AssessmentReport(
                "Alder Präzision שלום",
                locale,
                "First look",
                List.of("ISO/IEC 27001:2022"),
                List.of(),
                LocalDate.of(2026, 11, 24),
                null,
                null,
                LocalDate.of(2026, 11, 24),
                "Nora North",
                items.stream()
                        .map(item -> new AssessmentReport.Row(item, List.of(PART), "", null))
                        .toList(),
                SCORES,
                EFFORT);
    }

    public static AssessmentReport report(Locale locale, int items) {
        return report(
                locale,
                IntStream.rangeClosed(1, items)
                        .mapToObj(
                                number ->
                                        item(
                                                number,
                                                1,
                                                number == 1
                                                        ? answer(
                                                                AssessmentResult.CONFORMING,
                                                                "Fine 👍")
                                                        : Answer.NONE))
                        .toList());
    }

    /// The template as a reader gives it back.
    public static List<List<String>> cells(AssessmentReport report) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                new ArrayList<>(
                        COLUMNS.stream().map(column -> column.heading(report.locale())).toList()));
        for (var row : report.rows()) {
            var cells = new ArrayList<String>();
            for (var column : COLUMNS) {
                cells.add(CellText.defuse(row.cell(column, report.locale())));
            }
            rows.add(cells);
        }
        return rows;
    }

    public static List<SheetTable> sheet(List<List<String>> cells) {
        return List.of(
                new SheetTable(
                        "Answers",
                        IntStream.range(0, cells.size())
                                .mapToObj(index -> new SheetTable.Row(index + 1, cells.get(index)))
                                .toList()));
    }
}
