package dev.triennium.spreadsheet.answersheet;

import static dev.triennium.domain.answersheet.TestReports.cells;
import static dev.triennium.domain.answersheet.TestReports.item;
import static dev.triennium.domain.answersheet.TestReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.answersheet.AnswerColumn;
import dev.triennium.domain.answersheet.AssessmentReport;
import dev.triennium.domain.answersheet.AssessmentSheets;
import dev.triennium.domain.answersheet.TestReports;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.TestFiles;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.Effort;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.sheet.SheetReader;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.spreadsheet.sheet.StreamSheetReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookAssessmentSheetsTest {

    private static final String RISKY = "=HYPERLINK(\"https://example.com\")";

    private final AssessmentSheets sheets = new WorkbookAssessmentSheets();
    private final SheetReader reader = new StreamSheetReader();

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private List<SheetTable> read(byte[] content, FileType type) throws IOException {
        assertThat(TestFiles.type(content)).contains(type);
        return reader.read(new ByteArrayInputStream(content), type);
    }

    private static AssessmentReport reportWith(Locale locale, String notes) {
        var answer = new Answer(AssessmentResult.MINOR_GAP, null, 2, notes, List.of("One", "Two"));
        return report(locale, List.of(item(1, 1, answer), item(2, 1, Answer.NONE)));
    }

    /// Empty cells at the end of a row are not written down.
    private static List<List<String>> trimmed(List<List<String>> rows) {
        return rows.stream()
                .map(
                        cells -> {
                            var end = cells.size();
                            while (end > 0 && cells.get(end - 1).isEmpty()) {
                                end--;
                            }
                            return List.copyOf(cells.subList(0, end));
                        })
                .toList();
    }

    private static List<List<String>> cellsOf(List<SheetTable> sheets) {
        return trimmed(sheets.getFirst().rows().stream().map(SheetTable.Row::cells).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-CH"})
    void aTemplateComesBackAsItWentOut(String language) throws IOException {
        var report = reportWith(Locale.forLanguageTag(language), "שלום 👩‍🔧\nZeile 2");
        var workbook = read(written(out -> sheets.writeTemplate(report, out)), FileType.XLSX);
        assertThat(cellsOf(workbook)).isEqualTo(trimmed(cells(report)));
        var text = read(written(out -> sheets.writeCsv(report, out)), FileType.CSV);
        assertThat(cellsOf(text)).isEqualTo(trimmed(cells(report)));
    }

    @Test
    void textThatLooksLikeAFormulaIsNone() throws IOException {
        var report = reportWith(Locale.ENGLISH, RISKY);
        for (var content :
                List.of(
                        written(out -> sheets.writeReport(report, out)),
                        written(out -> sheets.writeTemplate(report, out)))) {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                for (var sheet : workbook) {
                    for (var row : sheet) {
                        for (var cell : row) {
                            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                            assertThat(cell.toString()).doesNotStartWith("=");
                        }
                    }
                }
            }
        }
        var text = written(out -> sheets.writeCsv(report, out));
        assertThat(new String(text, StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(");
    }

    @Test
    void aTemplateOffersTheResultsAndHidesItsReferences() throws IOException {
        var content = written(out -> sheets.writeTemplate(report(Locale.ENGLISH, 3), out));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.isColumnHidden(1)).isFalse();
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(
                            sheet.getDataValidations()
                                    .getFirst()
                                    .getValidationConstraint()
                                    .getExplicitListValues())
                    .containsExactly("Not applicable", "Conforming", "Minor gap", "Major gap");
            assertHeadings(sheet, AnswerColumn.values().length);
        }
    }

    private static void assertHeadings(XSSFSheet sheet, int columns) {
        assertThat(Objects.requireNonNull(sheet.getPaneInformation()).getHorizontalSplitPosition())
                .isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
        assertThat((int) sheet.getRow(0).getLastCellNum()).isEqualTo(columns);
    }

    @Test
    void aRowIsAsHighAsItsLongestText() throws IOException {
        var report = reportWith(Locale.ENGLISH, "A log is kept, a review is not. ".repeat(20));
        var content = written(out -> sheets.writeReport(report, out));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var table = workbook.getSheetAt(1);
            var plain = table.getDefaultRowHeightInPoints();
            assertThat(table.getRow(2).getHeightInPoints()).isBetween(10 * plain, 25 * plain);
            assertThat(table.getRow(3).getHeightInPoints()).isLessThan(5 * plain);
        }
    }

    @Test
    void aReportHasACoverAndColouredResults() throws IOException {
        var content = written(out -> sheets.writeReport(report(Locale.GERMANY, 3), out));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Überblick");
            var cover = workbook.getSheetAt(0);
            assertThat(cover.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Gap-Analyse");
            assertThat(cover.getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("Alder Präzision שלום");
            var table = workbook.getSheetAt(1);
            assertHeadings(table, 10);
            assertThat(table.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("ISO/IEC 27001:2022 · 4 Context");
            var result = table.getRow(2).getCell(2);
            assertThat(result.getStringCellValue()).isEqualTo("Konform");
            assertThat(result.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .isEqualTo("FFC6EFCE");
        }
    }

    @Test
    void theSummaryHasScoresBarsAndTheGravestGaps() throws IOException {
        var minor = new Answer(AssessmentResult.MINOR_GAP, null, 1, null, List.of());
        var major = new Answer(AssessmentResult.MAJOR_GAP, null, 3, null, List.of());
        var report =
                report(Locale.ENGLISH, List.of(item(1, 1, minor), priced(item(2, 1, major), 2)));
        var content = written(out -> sheets.writeReport(report, out));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var summary = workbook.getSheetAt(0);
            var scores = rowOf(summary, "ISO/IEC 27001:2022");
            assertThat(summary.getRow(scores).getCell(6).getNumericCellValue()).isEqualTo(0.75);
            var charts = summary.getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(2);
            var shares = numbersOf(charts.getFirst());
            assertThat(shares.getFormula())
                    .isEqualTo("Summary!$G$%d:$G$%d".formatted(scores + 1, scores + 3));
            assertThat(shares.getPointAt(0)).isEqualTo(0.75);
            assertThat(numbersOf(charts.getLast()).getFormula())
                    .isEqualTo("Summary!$F$%d:$F$%d".formatted(scores + 1, scores + 3));
            assertThat(summary.getRow(rowOf(summary, "Cost")).getCell(1).getNumericCellValue())
                    .isEqualTo(4200);
            var gaps = rowOf(summary, "The gravest gaps") + 2;
            assertThat(summary.getRow(gaps).getCell(1).getStringCellValue()).isEqualTo("Major gap");
            var cost = summary.getRow(gaps).getCell(4);
            assertThat(cost.getNumericCellValue()).isEqualTo(2501);
            assertThat(cost.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00\\ [$EUR]");
            for (var sheet : workbook) {
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            }
        }
    }

    private static XDDFNumericalDataSource<? extends Number> numbersOf(XSSFChart chart) {
        return chart.getChartSeries().getFirst().getSeries(0).getValuesData();
    }

    private static AssessmentItem priced(AssessmentItem item, int days) {
        return priced(item, days, "1250.50", "EUR");
    }

    private static AssessmentItem priced(
            AssessmentItem item, int days, String amount, String currency) {
        var money = new Money(new BigDecimal(amount), Currency.getInstance(currency));
        return new AssessmentItem(
                item.id(),
                item.assessment(),
                item.version(),
                item.question(),
                item.state(),
                item.answer(),
                new Effort(new BigDecimal(days), new Effort.Price(Effort.Basis.PER_DAY, money)),
                null,
                null,
                item.changedAt(),
                null);
    }

    private static int rowOf(XSSFSheet sheet, String label) {
        for (var row : sheet) {
            var cell = row.getCell(0);
            if (cell != null && cell.getStringCellValue().equals(label)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("No row " + label);
    }

    @Test
    void editionsThatAskDifferentlyAreBothHeard() {
        var first = TestReports.part("ISO 9001:2026", "4.1");
        var other = TestReports.part("ISO/IEC 27001:2022", "4.1");
        var own =
                new AssessmentReport.Part(
                        other.edition(), other.chapter(), "4.1", "Title", "And for information?");
        assertThat(row(first, other).question()).isEqualTo("Is it so?");
        assertThat(row(first, own).question())
                .isEqualTo("ISO 9001:2026: Is it so?\nISO/IEC 27001:2022: And for information?");
    }

    private static AssessmentReport.Row row(AssessmentReport.Part... parts) {
        return new AssessmentReport.Row(item(1, 1, Answer.NONE), List.of(parts), "", null);
    }

    @Test
    void aGermanTableHasSemicolonsAndAMark() throws IOException {
        var german = written(out -> sheets.writeCsv(report(Locale.GERMANY, 1), out));
        assertThat(new String(german, StandardCharsets.UTF_8))
                .startsWith("\uFEFFReferenz;Anforderung;");
        var english = written(out -> sheets.writeCsv(report(Locale.ENGLISH, 1), out));
        assertThat(new String(english, StandardCharsets.UTF_8))
                .startsWith("\uFEFFReference,Requirement,");
    }

    @Test
    void fiveThousandRowsAreWrittenAndRead() throws IOException {
        var report = report(Locale.ENGLISH, 5_000);
        var content = written(out -> sheets.writeTemplate(report, out));
        assertThat(content.length).isLessThan(10 * 1024 * 1024);
        assertThat(read(content, FileType.XLSX).getFirst().rows()).hasSize(5_001);
    }
}
