package dev.triennium.domain.answersheet;

import static dev.triennium.domain.answersheet.TestReports.answer;
import static dev.triennium.domain.answersheet.TestReports.cells;
import static dev.triennium.domain.answersheet.TestReports.item;
import static dev.triennium.domain.answersheet.TestReports.report;
import static dev.triennium.domain.answersheet.TestReports.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.answersheet.AnswerImport.Problem;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.sheet.CellFault;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.Letters;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.sheet.SheetTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilledTemplateTest {

    private final Map<AssessmentItemId, AssessmentItem> stored = new HashMap<>();
    private final List<List<String>> cells = template(Locale.ENGLISH);

    private List<List<String>> template(Locale locale) {
        var report = report(locale, 3);
        report.rows().forEach(row -> stored.put(row.item().id(), row.item()));
        return cells(report);
    }

    private void set(int row, AnswerColumn column, String text) {
        cells.get(row - 1).set(TestReports.place(column), text);
    }

    private AnswerImport compare() {
        return found(sheet(cells).getFirst());
    }

    private AnswerImport found(SheetTable sheet) {
        return FilledTemplate.find(List.of(sheet)).orElseThrow().compare(stored, _ -> true);
    }

    private void problem(int row, String column, String message) {
        assertThat(compare().problems())
                .extracting(Problem::row, Problem::column, one -> one.message().toString())
                .containsExactly(tuple(row, column, message));
    }

    @Test
    void aTemplateThatNobodyTouchedChangesNothing() {
        assertThat(compare()).isEqualTo(new AnswerImport(List.of(), 3, List.of(), List.of()));
    }

    @Test
    void whatWasFilledInIsWhatWouldChange() {
        set(3, AnswerColumn.RESULT, "minor gap");
        set(3, AnswerColumn.MATURITY, "2");
        set(3, AnswerColumn.NOTES, "Zeile 1\r\nZeile 2 🧯");
        set(3, AnswerColumn.EVIDENCE, "One\r\n\r\n Two ");
        var found = compare();
        assertThat(found.problems()).isEmpty();
        assertThat(found.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.row()).isEqualTo(3);
                            assertThat(change.expectedVersion()).isEqualTo(1);
                            assertThat(change.answer())
                                    .isEqualTo(
                                            new Answer(
                                                    AssessmentResult.MINOR_GAP,
                                                    null,
                                                    2,
                                                    "Zeile 1\nZeile 2 🧯",
                                                    List.of("One", "Two")));
                        });
    }

    @Test
    void whatNobodyCanReadIsNoAnswer() {
        set(3, AnswerColumn.RESULT, "minor gap");
        set(3, AnswerColumn.NOTES, "fine\u202etxt.exe");
        problem(
                3,
                Letters.of(TestReports.place(AnswerColumn.NOTES)),
                "The text must not contain characters that turn its direction.");
        set(3, AnswerColumn.NOTES, "\u3164");
        problem(
                3,
                Letters.of(TestReports.place(AnswerColumn.NOTES)),
                "The text must not be blank.");
    }

    @Test
    void aGermanTemplateIsReadLikeAnEnglishOne() {
        cells.clear();
        cells.addAll(template(Locale.GERMANY));
        set(3, AnswerColumn.RESULT, "Wesentliche Lücke");
        assertThat(compare().changes().getFirst().answer().result())
                .isEqualTo(AssessmentResult.MAJOR_GAP);
    }

    @Test
    void columnsMayStandInAnyOrderAndBeLeftOut() {
        set(2, AnswerColumn.RESULT, "Major gap");
        for (var row : cells) {
            row.remove(TestReports.place(AnswerColumn.NOTES));
            row.add(0, row.remove(TestReports.place(AnswerColumn.RESULT)));
        }
        assertThat(compare().changes().getFirst().answer())
                .isEqualTo(answer(AssessmentResult.MAJOR_GAP, "Fine 👍"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MATURITY | Maturity (0-5)",
                "MATURITY | maturity 0 – 5",
                "MATURITY | Maturity",
                "MATURITY | Reife-\\ngrad (0−5)",
                "EVIDENCE | Evidence",
                "EVIDENCE | Nachweise [je Zeile einer]",
                "JUSTIFICATION | BEGRU\u0308NDUNG",
                "NOTES | Notes\u00A0"
            })
    void headingsAreKnownByTheirLetters(AnswerColumn column, String heading) {
        set(1, column, heading.replace("\\n", "\n"));
        set(3, AnswerColumn.RESULT, "not-applicable");
        set(3, AnswerColumn.JUSTIFICATION, "J");
        set(3, AnswerColumn.MATURITY, "3");
        set(3, AnswerColumn.NOTES, "N");
        set(3, AnswerColumn.EVIDENCE, "E");
        var found = compare();
        assertThat(found.notices()).isEmpty();
        assertThat(found.changes().getFirst().answer())
                .isEqualTo(new Answer(AssessmentResult.NOT_APPLICABLE, "J", 3, "N", List.of("E")));
    }

    @Test
    void whatIsNotReadIsNamed() {
        set(1, AnswerColumn.NOTES, "Remarks");
        cells.get(2).add("beside");
        cells.get(0).add("");
        cells.get(0).add("Result");
        assertThat(compare().notices())
                .extracting(SheetNotice::column, one -> one.message().toString())
                .containsExactly(
                        tuple(
                                null,
                                "No column has the heading “Notes”; what is stored there stays."),
                        tuple(
                                "I",
                                "The template has no column of this heading; what stands below is"
                                        + " not read."),
                        tuple(
                                "K",
                                "The template has no column of this heading; what stands below is"
                                        + " not read."),
                        tuple("L", "Another column has the same heading; this one is not read."));
    }

    @Test
    void aResultWhoseColumnIsNotThereStays() {
        set(1, AnswerColumn.RESULT, "Outcome");
        set(2, AnswerColumn.NOTES, "New");
        assertThat(compare().changes().getFirst().answer())
                .isEqualTo(answer(AssessmentResult.CONFORMING, "New"));
    }

    @Test
    void mergedAnswersAreNamedRowByRow() {
        var place = TestReports.place(AnswerColumn.RESULT);
        set(2, AnswerColumn.RESULT, "Major gap");
        set(3, AnswerColumn.RESULT, "");
        var merged =
                new SheetTable(
                        "Answers",
                        sheet(cells).getFirst().rows(),
                        List.of(
                                new SheetTable.Merge(2, 3, place, place),
                                new SheetTable.Merge(3, 4, 1, 4)));
        assertThat(found(merged).problems())
                .extracting(Problem::row, Problem::column)
                .containsExactly(tuple(2, "F"), tuple(3, "F"));
    }

    @ParameterizedTest
    @EnumSource(CellFault.class)
    void aCellThatCannotBeReadIsNamed(CellFault fault) {
        var rows = new ArrayList<>(sheet(cells).getFirst().rows());
        var notes = TestReports.place(AnswerColumn.NOTES);
        rows.set(1, new SheetTable.Row(2, rows.get(1).cells(), Map.of(notes, fault)));
        rows.set(2, new SheetTable.Row(3, List.of(), Map.of(notes, fault)));
        rows.set(3, new SheetTable.Row(4, rows.get(3).cells(), Map.of(1, fault)));
        assertThat(found(new SheetTable("Answers", rows)).problems())
                .extracting(Problem::row, Problem::column)
                .containsExactly(tuple(2, "I"), tuple(3, "A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3,0", " 3 "})
    void aWholeNumberIsOneHoweverItIsWritten(String text) {
        set(3, AnswerColumn.RESULT, "Conforming");
        set(3, AnswerColumn.MATURITY, text);
        assertThat(compare().changes().getFirst().answer().maturity()).isEqualTo(3);
    }

    @Test
    void theHeadingsMayStandBelowATitle() {
        cells.add(0, List.of("Our answers"));
        set(4, AnswerColumn.RESULT, "Conforming");
        assertThat(compare().changes().getFirst().row()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "RESULT, perhaps, F, This is none of the results that the template offers.",
        "MATURITY, 7, H, A maturity is 0 to 5.",
        "MATURITY, many, H, 'A maturity is a whole number, 0 to 5.'",
        "RESULT, Not applicable, G, What is not applicable needs a reason.",
        "REFERENCE, nonsense, A, This is no reference of the template; it must not be changed."
    })
    void aWrongCellIsNamedByRowAndColumn(
            AnswerColumn column, String text, String letter, String message) {
        set(3, AnswerColumn.RESULT, "Conforming");
        set(3, column, text);
        problem(3, letter, message);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        set(3, AnswerColumn.RESULT, "perhaps");
        set(4, AnswerColumn.MATURITY, "-1");
        set(4, AnswerColumn.NOTES, "bell \u0007");
        assertThat(compare().problems())
                .extracting(Problem::row)
                .containsExactlyInAnyOrder(3, 4, 4);
    }

    @Test
    void anItemThatSomebodyElseChangedIsAConflictWhereTheRowWasTouched() {
        var id = new AssessmentItemId(new UUID(71, 2));
        stored.put(id, item(2, 5, answer(AssessmentResult.CONFORMING, "By a colleague")));
        assertThat(compare().unchanged()).isEqualTo(3);
        set(3, AnswerColumn.RESULT, "Major gap");
        assertThat(compare().problems())
                .singleElement()
                .satisfies(
                        conflict -> {
                            assertThat(conflict.row()).isEqualTo(3);
                            assertThat(conflict.currentVersion()).isEqualTo(5);
                        });
    }

    @Test
    void whoSaysWhatIsStoredAlreadyChangesNothing() {
        stored.put(
                new AssessmentItemId(new UUID(71, 2)),
                item(2, 5, new Answer(AssessmentResult.CONFORMING, null, null, null, List.of())));
        set(3, AnswerColumn.RESULT, "Conforming");
        assertThat(compare()).isEqualTo(new AnswerImport(List.of(), 3, List.of(), List.of()));
    }

    @Test
    void aFileOfAnotherAssessmentIsRefusedRowByRow() {
        stored.clear();
        assertThat(compare().problems())
                .hasSize(3)
                .allMatch(
                        one ->
                                one.message()
                                        .toString()
                                        .equals(
                                                "The reference belongs to no item of this"
                                                        + " assessment."));
    }

    @Test
    void aRowThatStandsTwiceIsRefused() {
        cells.add(List.copyOf(cells.get(1)));
        problem(5, "A", "Another row is about the same item.");
    }

    @Test
    void aRowThatIsNotTheCallersIsRefused() {
        set(3, AnswerColumn.RESULT, "Conforming");
        assertThat(
                        FilledTemplate.find(sheet(cells))
                                .orElseThrow()
                                .compare(stored, _ -> false)
                                .problems())
                .extracting(one -> one.message().toString())
                .containsExactly("This item was not assigned to the caller.");
    }

    @Test
    void aSheetWithoutTheHeadingsIsNone() {
        assertThat(FilledTemplate.find(sheet(List.of(List.of("a", "b"), List.of("1", "2")))))
                .isEmpty();
        assertThat(FilledTemplate.find(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 30",
                "-5",
                "@me",
                "\tx",
                "\rx",
                "\nx",
                "＝1+1",
                "＋1",
                "－1",
                "＠me",
                " =1",
                "\u200B=1",
                "'=1",
                "'＝1",
                "''-",
                "'quoted",
                "plain",
                ""
            })
    void whatIsMadeHarmlessComesBackAsItWas(String text) {
        assertThat(CellText.restore(CellText.defuse(text))).isEqualTo(text);
        assertThat(CellText.defuse(text))
                .doesNotMatch("(?s)[\\s\\p{Cf}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA"})
    void columnsAreCalledAsInASpreadsheet(int index, String letters) {
        assertThat(Letters.of(index)).isEqualTo(letters);
    }
}
