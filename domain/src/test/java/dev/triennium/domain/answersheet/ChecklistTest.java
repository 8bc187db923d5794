package dev.triennium.domain.answersheet;

import static dev.triennium.domain.answersheet.TestReports.answer;
import static dev.triennium.domain.answersheet.TestReports.item;
import static dev.triennium.domain.answersheet.TestReports.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.answersheet.AnswerImport.Change;
import dev.triennium.domain.answersheet.AnswerImport.Problem;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.sheet.UploadedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistTest {

    private final List<AssessmentReport.Row> rows = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();

    private void asked(int number, String site, String... requirements) {
        rows.add(
                new AssessmentReport.Row(
                        item(number, 3, Answer.NONE),
                        Stream.of(requirements).map(ChecklistTest::part).toList(),
                        site,
                        null));
    }

    private static AssessmentReport.Part part(String requirement) {
        var end = requirement.lastIndexOf(' ');
        return TestReports.part(requirement.substring(0, end), requirement.substring(end + 1));
    }

    private void askAll() {
        asked(1, "", "ISO 9001:2026 4.1", "ISO/IEC 27001:2022 4.1");
        asked(2, "", "ISO 9001:2026 8.1");
        asked(3, "", "ISO/IEC 27001:2022 8.1");
        asked(4, "", "ISO/IEC 27001:2022 A.5.7");
        asked(5, "", "ISO 9001:2026 10.2");
    }

    private AssessmentReport report() {
        var empty = TestReports.report(Locale.ENGLISH, List.of());
        return new AssessmentReport(
                empty.organisation(),
                empty.locale(),
                empty.name(),
                empty.standards(),
                empty.sites(),
                empty.startedOn(),
                null,
                null,
                empty.printedOn(),
                empty.printedBy(),
                rows,
                List.of(),
                empty.effort());
    }

    private AnswerImport compare(Map<AnswerColumn, String> columns) {
        var mapping =
                new AnswerMapping(
                        "Answers",
                        1,
                        columns,
                        Map.of(
                                "OK", AssessmentResult.CONFORMING,
                                "n. a.", AssessmentResult.NOT_APPLICABLE));
        return FilledTemplate.mapped(sheet(cells), mapping)
                .compare(new Checklist(report()), _ -> true);
    }

    private AnswerImport compare() {
        return compare(
                Map.of(
                        AnswerColumn.REQUIREMENT, "B",
                        AnswerColumn.RESULT, "C",
                        AnswerColumn.NOTES, "d"));
    }

    @ParameterizedTest
    @CsvSource({
        "4.1, 1",
        "4.1., 1",
        "' 4.1 Understanding the organization', 1",
        "Clause 4.1, 1",
        "Kap. 4.1 Kontext, 1",
        "§ 4.1, 1",
        "ISO 9001:2026 8.1, 2",
        "ISO 9001  8.1 b), 2",
        "iso 27001 8.1, 3",
        "ISO/IEC 27001:2022 8.1, 3",
        "A.5.7, 4",
        "A 5.7 Threat intelligence, 4",
        "A5.7, 4",
        "5.7, 4",
        "10.2, 5"
    })
    void aClauseIsKnownHoweverPeopleWriteIt(String text, int number) {
        askAll();
        cells.add(List.of("No", "Clause", "State", "Remarks"));
        cells.add(List.of("1", text, "ok", "Seen"));
        assertThat(compare())
                .isEqualTo(
                        new AnswerImport(
                                List.of(
                                        new Change(
                                                2,
                                                item(number, 3, Answer.NONE),
                                                3,
                                                new Answer(
                                                        AssessmentResult.CONFORMING,
                                                        null,
                                                        null,
                                                        "Seen",
                                                        List.of()))),
                                0,
                                List.of(),
                                List.of()));
    }

    @Test
    void rowsThatMatchNothingAreListedAndTheRestIsRead() {
        askAll();
        cells.add(List.of("No", "Clause", "State", "Remarks"));
        cells.add(List.of("", "4 Context"));
        cells.add(List.of("", "4.9", "OK"));
        cells.add(List.of("", "ISO 9001 A.5.7", "OK"));
        cells.add(List.of("", "", "", "A remark of its own"));
        cells.add(List.of("", "2026", "OK"));
        cells.add(List.of("", "4.1", "OK"));
        var found = compare();
        assertThat(found.problems()).isEmpty();
        assertThat(found.changes()).extracting(Change::row).containsExactly(7);
        assertThat(found.notices()).extracting(SheetNotice::row).containsExactly(3, 4, 5, 6);
    }

    @Test
    void whatIsNotClearIsAProblem() {
        askAll();
        cells.add(List.of("No", "Clause", "State", "Remarks"));
        cells.add(List.of("", "8.1", "OK"));
        cells.add(List.of("", "4.1", "perhaps"));
        cells.add(List.of("", "ISO 9001 4.1", "OK"));
        cells.add(List.of("", "A.5.7", "n.a."));
        assertThat(compare().problems())
                .extracting(Problem::row, Problem::column, one -> one.message().toString())
                .containsExactly(
                        tuple(
                                2,
                                "B",
                                "Several editions have this number; write the edition in front of"
                                        + " it."),
                        tuple(3, "C", "Say in the mapping which result this word stands for."),
                        tuple(4, "B", "Another row is about the same item."),
                        tuple(5, null, "What is not applicable needs a reason."));
    }

    @Test
    void aSiteIsNamedWhereThereAreSeveral() {
        asked(1, "Hamburg", "ISO 9001:2026 4.1");
        asked(2, "Ulm", "ISO 9001:2026 4.1");
        cells.add(List.of("Site", "Clause", "State", "Remarks"));
        cells.add(List.of("ulm ", "4.1", "OK"));
        cells.add(List.of("Bonn", "4.1", "OK"));
        cells.add(List.of("", "4.1", "OK"));
        var found =
                compare(
                        Map.of(
                                AnswerColumn.REQUIREMENT, "B",
                                AnswerColumn.SITE, "A",
                                AnswerColumn.RESULT, "C"));
        assertThat(found.changes())
                .extracting(change -> change.item().id())
                .containsExactly(item(2, 3, Answer.NONE).id());
        assertThat(found.problems())
                .extracting(Problem::row, Problem::column)
                .containsExactly(tuple(3, "A"), tuple(4, "A"));
    }

    @Test
    void anEmptyCellSaysNothing() {
        rows.add(
                new AssessmentReport.Row(
                        item(1, 3, answer(AssessmentResult.CONFORMING, "Before")),
                        List.of(part("ISO 9001:2026 4.1")),
                        "",
                        null));
        cells.add(List.of("No", "Clause", "State", "Remarks"));
        cells.add(List.of("", "4.1", "", "After"));
        assertThat(compare().changes().getFirst().answer())
                .isEqualTo(answer(AssessmentResult.CONFORMING, "After"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "A1", "ZZ", "Ä"})
    void aColumnIsNamedByLetters(String letters) {
        cells.add(List.of("No", "Clause"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                compare(
                                        Map.of(
                                                AnswerColumn.REQUIREMENT,
                                                "B",
                                                AnswerColumn.RESULT,
                                                letters)))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("mapping", "result"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> compare(Map.of(AnswerColumn.REQUIREMENT, "B")));
    }

    @Test
    void aFileTellsItsSheetsColumnsAndWords() {
        cells.add(List.of("Our checklist"));
        cells.add(List.of("No", "Clause", "State"));
        cells.add(List.of("1", "4.1", "OK"));
        cells.add(List.of("2", "4.2", "OK"));
        assertThat(UploadedTable.of(sheet(cells).getFirst()))
                .isEqualTo(
                        new UploadedTable(
                                "Answers",
                                2,
                                2,
                                List.of(
                                        new UploadedTable.Column("A", "No", List.of("1", "2")),
                                        new UploadedTable.Column(
                                                "B", "Clause", List.of("4.1", "4.2")),
                                        new UploadedTable.Column("C", "State", List.of("OK")))));
    }
}
