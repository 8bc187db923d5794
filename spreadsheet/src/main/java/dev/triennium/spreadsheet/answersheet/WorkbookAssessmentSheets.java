package dev.triennium.spreadsheet.answersheet;

import dev.triennium.domain.answersheet.AnswerColumn;
import dev.triennium.domain.answersheet.AssessmentReport;
import dev.triennium.domain.answersheet.AssessmentSheets;
import dev.triennium.domain.answersheet.CellText;
import dev.triennium.domain.answersheet.Words;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.Effort;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Column;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import dev.triennium.spreadsheet.poi.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.springframework.stereotype.Component;

/// Assessments as workbooks and as text.
@Component
class WorkbookAssessmentSheets implements AssessmentSheets {

    private static final char BOM = 0xFEFF;
    private static final List<AnswerColumn> TEMPLATE = List.of(AnswerColumn.values());
    private static final List<AnswerColumn> REPORT =
            TEMPLATE.stream().filter(column -> column != AnswerColumn.REFERENCE).toList();

    @Override
    public void writeReport(AssessmentReport report, OutputStream out) throws IOException {
        var words = new Language(report.locale());
        try (var book = new Book()) {
            book.addCover(
                    words.of("Summary", "Überblick"),
                    words.of("Gap analysis", "Gap-Analyse"),
                    Stream.concat(about(report, words).stream(), counts(report, words).stream())
                            .toList());
            book.addTable(
                    words.of("Results", "Ergebnisse"),
                    columns(report, words),
                    report.rows().stream().map(row -> values(report, row)).toList());
            book.write(out);
        }
    }

    private static List<Column> columns(AssessmentReport report, Language words) {
        var columns = new ArrayList<Column>();
        REPORT.forEach(
                column -> columns.add(Column.of(column.heading(report.locale()), column.width())));
        columns.add(Column.of(words.of("Assigned to", "Zuständig"), 24));
        columns.add(Column.of(words.of("Due on", "Fällig am"), 12));
        columns.add(Column.of(words.of("Effort (days)", "Aufwand (Tage)"), 12));
        columns.add(Column.of(words.of("Price", "Preis"), 18));
        return columns;
    }

    private static List<Value> values(AssessmentReport report, AssessmentReport.Row row) {
        var item = row.item();
        var values = new ArrayList<Value>();
        for (var column : REPORT) {
            values.add(value(report, row, column));
        }
        values.add(Book.text(row.assignee() == null ? "" : row.assignee()));
        values.add(item.dueOn() == null ? new Value.Nothing() : new Value.Day(item.dueOn()));
        var effort = item.effort();
        values.add(
                effort == null
                        ? new Value.Nothing()
                        : new Value.Amount(effort.days().doubleValue()));
        values.add(Book.text(effort == null ? "" : price(effort, report.locale())));
        return values;
    }

    private static String price(Effort effort, Locale locale) {
        var price = effort.price();
        if (price == null) {
            return "";
        }
        var words = new Language(locale);
        var amount =
                price.amount().amount().toPlainString()
                        + " "
                        + price.amount().currency().getCurrencyCode();
        return switch (price.basis()) {
            case FIXED -> amount;
            case PER_DAY -> amount + words.of(" per day", " je Tag");
        };
    }

    private static Value value(
            AssessmentReport report, AssessmentReport.Row row, AnswerColumn column) {
        var answer = row.item().answer();
        if (column == AnswerColumn.RESULT) {
            return new Value.Text(
                    Words.of(answer.result(), report.locale()), tone(answer.result()));
        }
        if (column == AnswerColumn.MATURITY && answer.maturity() != null) {
            return new Value.Amount(answer.maturity());
        }
        return Book.text(row.cell(column, report.locale()));
    }

    private static Tone tone(AssessmentResult result) {
        return switch (result) {
            case NOT_ASSESSED -> Tone.PLAIN;
            case NOT_APPLICABLE -> Tone.NEUTRAL;
            case CONFORMING -> Tone.GOOD;
            case MINOR_GAP -> Tone.FAIR;
            case MAJOR_GAP -> Tone.BAD;
        };
    }

    private static List<Map.Entry<String, Value>> about(AssessmentReport report, Language words) {
        var lines = new ArrayList<Map.Entry<String, Value>>();
        lines.add(line(words.of("Organisation", "Organisation"), report.organisation()));
        lines.add(line(words.of("Assessment", "Bewertung"), report.name()));
        lines.add(line(words.of("Standards", "Normen"), String.join("\n", report.standards())));
        lines.add(
                line(
                        words.of("Sites", "Standorte"),
                        report.sites().isEmpty()
                                ? words.of("The whole organisation", "Die ganze Organisation")
                                : String.join("\n", report.sites())));
        lines.add(
                line(
                        words.of("State", "Stand"),
                        report.completedOn() == null
                                ? words.of("In progress", "In Arbeit")
                                : words.of("Completed", "Abgeschlossen")));
        lines.add(
                Map.entry(
                        words.of("Started on", "Begonnen am"), new Value.Day(report.startedOn())));
        if (report.completedOn() != null) {
            lines.add(
                    Map.entry(
                            words.of("Completed on", "Abgeschlossen am"),
                            new Value.Day(report.completedOn())));
        }
        if (report.completedBy() != null) {
            lines.add(line(words.of("Completed by", "Abgeschlossen von"), report.completedBy()));
        }
        lines.add(Map.entry(words.of("As of", "Ausgegeben am"), new Value.Day(report.printedOn())));
        lines.add(line(words.of("Issued by", "Ausgegeben von"), report.printedBy()));
        return lines;
    }

    private static Map.Entry<String, Value> line(String label, String text) {
        return Map.entry(label, Book.text(text));
    }

    private static List<Map.Entry<String, Value>> counts(AssessmentReport report, Language words) {
        var lines = new ArrayList<Map.Entry<String, Value>>();
        lines.add(Map.entry("", new Value.Nothing()));
        lines.add(Map.entry(words.of("Results", "Ergebnisse"), new Value.Nothing()));
        for (var result : AssessmentResult.values()) {
            var count =
                    report.rows().stream()
                            .filter(row -> row.item().answer().result() == result)
                            .count();
            lines.add(
                    Map.entry(
                            Words.of(result, report.locale()),
                            new Value.Text(Long.toString(count), tone(result))));
        }
        return lines;
    }

    @Override
    public void writeTemplate(AssessmentReport report, OutputStream out) throws IOException {
        var words = new Language(report.locale());
        var columns =
                TEMPLATE.stream()
                        .map(
                                column ->
                                        new Column(
                                                column.heading(report.locale()),
                                                column.width(),
                                                column == AnswerColumn.REFERENCE))
                        .toList();
        try (var book = new Book()) {
            var sheet =
                    book.addTable(
                            words.of("Answers", "Antworten"),
                            columns,
                            report.rows().stream().map(row -> template(report, row)).toList());
            offerResults(sheet, report);
            offerMaturities(sheet, report);
            book.addCover(
                    words.of("About", "Hinweise"),
                    words.of("Gap analysis: answers", "Gap-Analyse: Antworten"),
                    Stream.concat(about(report, words).stream(), hints(words).stream()).toList());
            book.write(out);
        }
    }

    private static List<Value> template(AssessmentReport report, AssessmentReport.Row row) {
        var isOpen = !row.item().answer().result().isAssessed();
        return TEMPLATE.stream()
                .map(
                        column ->
                                isOpen && column == AnswerColumn.RESULT
                                        ? Book.text("")
                                        : value(report, row, column))
                .toList();
    }

    private static List<Map.Entry<String, Value>> hints(Language words) {
        return List.of(
                Map.entry("", new Value.Nothing()),
                Map.entry(words.of("How to fill it in", "So wird ausgefüllt"), new Value.Nothing()),
                line(
                        words.of("Result", "Ergebnis"),
                        words.of(
                                "Choose one from the list; leave it empty while nothing is known.",
                                "Aus der Liste wählen; leer lassen, solange nichts bekannt ist.")),
                line(
                        words.of("Justification", "Begründung"),
                        words.of(
                                "Only for what is not applicable, and needed there.",
                                "Nur für nicht Anwendbares, und dort nötig.")),
                line(
                        words.of("Rows", "Zeilen"),
                        words.of(
                                "May be sorted, filtered and left out. The hidden first column"
                                        + " must stay as it is.",
                                "Dürfen sortiert, gefiltert und gelöscht werden. Die ausgeblendete"
                                        + " erste Spalte muss bleiben, wie sie ist.")));
    }

    private static void offerResults(Sheet sheet, AssessmentReport report) {
        var words =
                Stream.of(AssessmentResult.values())
                        .filter(AssessmentResult::isAssessed)
                        .map(result -> Words.of(result, report.locale()))
                        .toArray(String[]::new);
        var helper = sheet.getDataValidationHelper();
        offer(sheet, report, AnswerColumn.RESULT, helper.createExplicitListConstraint(words));
    }

    private static void offerMaturities(Sheet sheet, AssessmentReport report) {
        var helper = sheet.getDataValidationHelper();
        offer(
                sheet,
                report,
                AnswerColumn.MATURITY,
                helper.createIntegerConstraint(
                        DataValidationConstraint.OperatorType.BETWEEN,
                        "0",
                        Integer.toString(Answer.MAX_MATURITY)));
    }

    private static void offer(
            Sheet sheet,
            AssessmentReport report,
            AnswerColumn column,
            DataValidationConstraint constraint) {
        var index = TEMPLATE.indexOf(column);
        var cells = new CellRangeAddressList(1, Math.max(1, report.rows().size()), index, index);
        var validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    /// What Excel opens by itself in either country: with a byte order mark, and semicolons where
    /// the comma is for decimals.
    @Override
    public void writeCsv(AssessmentReport report, OutputStream out) throws IOException {
        var isGerman = Words.isGerman(report.locale());
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(isGerman ? ';' : ',')
                        .setQuoteMode(QuoteMode.MINIMAL)
                        .get();
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BOM);
        var printer = new CSVPrinter(writer, format);
        printer.printRecord(
                TEMPLATE.stream().map(column -> column.heading(report.locale())).toList());
        for (var row : report.rows()) {
            printer.printRecord(
                    TEMPLATE.stream()
                            .map(column -> CellText.defuse(row.cell(column, report.locale())))
                            .toList());
        }
        printer.flush();
    }
}
