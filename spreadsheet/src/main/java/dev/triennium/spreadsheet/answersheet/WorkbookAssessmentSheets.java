package dev.triennium.spreadsheet.answersheet;

import dev.triennium.domain.Language;
import dev.triennium.domain.answersheet.AnswerColumn;
import dev.triennium.domain.answersheet.AssessmentReport;
import dev.triennium.domain.answersheet.AssessmentReport.ScoreLine;
import dev.triennium.domain.answersheet.AssessmentSheets;
import dev.triennium.domain.answersheet.Words;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.SheetLanguage;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Column;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Assessments as workbooks and as text.
@Component
class WorkbookAssessmentSheets implements AssessmentSheets {

    private static final char BOM = 0xFEFF;
    private static final List<AnswerColumn> TEMPLATE = List.of(AnswerColumn.values());

    private static final int TOP_GAPS = 10;
    private static final int MATURITY_COLUMN = 5;
    private static final int SHARE_COLUMN = 6;
    private static final Book.Scale SHARES = new Book.Scale("0%", 1, 0.2);
    private static final Book.Scale MATURITIES = new Book.Scale("0", Answer.MAX_MATURITY, 1);

    /// The worst first: what costs a certificate, then what is least grown.
    private static final Comparator<AssessmentReport.Row> WORST_FIRST =
            Comparator.comparing(
                            (AssessmentReport.Row row) -> row.item().answer().result(),
                            Comparator.reverseOrder())
                    .thenComparingInt(WorkbookAssessmentSheets::maturity);

    private static int maturity(AssessmentReport.Row row) {
        var maturity = row.item().answer().maturity();
        return maturity == null ? Integer.MAX_VALUE : maturity;
    }

    @Override
    public void writeReport(AssessmentReport report, OutputStream out) throws IOException {
        var words = new Language(report.locale());
        try (var book = new Book()) {
            addSummary(book, report, words);
            var hasSites = report.rows().stream().anyMatch(row -> !row.site().isEmpty());
            book.addTable(
                    words.of("Results", "Ergebnisse"),
                    columns(words, hasSites),
                    findings(report, hasSites));
            book.write(out);
        }
    }

    private static void addSummary(Book book, AssessmentReport report, Language words) {
        var page =
                book.addPage(
                        words.of("Summary", "Überblick"), words.of("Gap analysis", "Gap-Analyse"));
        page.addLines(about(report, words));
        page.addLines(effort(report, words));
        var scores = report.scores();
        if (!scores.isEmpty()) {
            var rows =
                    page.addTable(
                            words.of(
                                    "Results by standard and chapter",
                                    "Ergebnisse nach Norm und Kapitel"),
                            List.of(
                                    words.of("Chapter", "Kapitel"),
                                    Words.of(AssessmentResult.CONFORMING, report.locale()),
                                    Words.of(AssessmentResult.MINOR_GAP, report.locale()),
                                    Words.of(AssessmentResult.MAJOR_GAP, report.locale()),
                                    words.of("Not assessed", "Nicht bewertet"),
                                    words.of("Maturity", "Reifegrad"),
                                    words.of("Conforming", "Konform") + " (%)"),
                            scores.stream().map(WorkbookAssessmentSheets::score).toList());
            var labels = scores.stream().map(ScoreLine::label).toList();
            page.addBars(
                    words.of(
                            "Share of applicable requirements that conform",
                            "Anteil der anwendbaren Anforderungen, die erfüllt sind"),
                    rows,
                    SHARE_COLUMN,
                    SHARES,
                    labels,
                    numbers(scores, Score::conformingShare));
            var maturities = numbers(scores, Score::averageMaturity);
            if (maturities.stream().anyMatch(Objects::nonNull)) {
                page.addBars(
                        words.of(
                                "Average maturity, from 0 to " + Answer.MAX_MATURITY,
                                "Durchschnittlicher Reifegrad von 0 bis " + Answer.MAX_MATURITY),
                        rows,
                        MATURITY_COLUMN,
                        MATURITIES,
                        labels,
                        maturities);
            }
        }
        addTopGaps(page, report, words);
    }

    private static List<@Nullable Double> numbers(
            List<ScoreLine> scores, Function<Score, @Nullable Double> number) {
        var numbers = new ArrayList<@Nullable Double>();
        scores.forEach(line -> numbers.add(number.apply(line.score())));
        return numbers;
    }

    private static void addTopGaps(Book.Page page, AssessmentReport report, Language words) {
        var gaps =
                report.rows().stream()
                        .filter(row -> isGap(row.item().answer().result()))
                        .sorted(WORST_FIRST)
                        .limit(TOP_GAPS)
                        .map(row -> gap(report, row))
                        .toList();
        if (!gaps.isEmpty()) {
            page.addTable(
                    words.of("The gravest gaps", "Die schwersten Lücken"),
                    List.of(
                            words.of("Requirement", "Anforderung"),
                            words.of("Result", "Ergebnis"),
                            words.of("Maturity", "Reifegrad"),
                            words.of("Effort (days)", "Aufwand (Tage)"),
                            words.of("Cost", "Kosten"),
                            words.of("Assigned to", "Zuständig"),
                            words.of("Due on", "Fällig am")),
                    gaps);
        }
    }

    private static boolean isGap(AssessmentResult result) {
        return switch (result) {
            case MINOR_GAP, MAJOR_GAP -> true;
            case NOT_ASSESSED, NOT_APPLICABLE, CONFORMING -> false;
        };
    }

    private static List<Value> gap(AssessmentReport report, AssessmentReport.Row row) {
        var site = row.site().isEmpty() ? "" : " (" + row.site() + ")";
        return List.of(
                Book.text(String.join(", ", row.requirements()) + site + "\n" + row.title()),
                value(report, row, AnswerColumn.RESULT),
                value(report, row, AnswerColumn.MATURITY),
                days(row),
                cost(row),
                Book.text(row.assignee() == null ? "" : row.assignee()),
                due(row));
    }

    private static List<Value> score(ScoreLine line) {
        var counts = line.score().counts();
        var maturity = line.score().averageMaturity();
        var share = line.score().conformingShare();
        return List.of(
                line.isEdition() ? new Value.Group(line.label()) : Book.text(line.label()),
                new Value.Amount(counts.conforming()),
                new Value.Amount(counts.minorGaps()),
                new Value.Amount(counts.majorGaps()),
                new Value.Amount(counts.notAssessed()),
                maturity == null ? new Value.Nothing() : new Value.Amount(rounded(maturity)),
                share == null ? new Value.Nothing() : new Value.Share(share));
    }

    private static double rounded(double maturity) {
        return BigDecimal.valueOf(maturity).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }

    private static List<Map.Entry<String, Value>> effort(AssessmentReport report, Language words) {
        var effort = report.effort();
        var lines = new ArrayList<Map.Entry<String, Value>>();
        lines.add(line(words.of("Gaps", "Lücken"), Integer.toString(effort.gaps())));
        lines.add(
                line(
                        words.of("Effort to close them", "Aufwand, sie zu schließen"),
                        days(report, words)));
        for (var cost : effort.costs()) {
            lines.add(
                    Map.entry(
                            words.of("Cost", "Kosten"),
                            new Value.Price(cost.amount(), cost.currency())));
        }
        return lines;
    }

    private static String days(AssessmentReport report, Language words) {
        var effort = report.effort();
        var number = NumberFormat.getNumberInstance(report.locale()).format(effort.days());
        var isOneDay = effort.days().compareTo(BigDecimal.ONE) == 0;
        var days = number + " " + (isOneDay ? words.of("day", "Tag") : words.of("days", "Tage"));
        var unknown = effort.gapsWithoutEffort();
        return unknown == 0
                ? days
                : days
                        + words.of(
                                ", and %d %s not estimated"
                                        .formatted(unknown, unknown == 1 ? "gap" : "gaps"),
                                "; nicht geschätzte Lücken: " + unknown);
    }

    private static List<Column> columns(Language words, boolean hasSites) {
        var columns = new ArrayList<Column>();
        columns.add(Column.of(words.of("Requirement", "Anforderung"), 22));
        columns.add(Column.of(words.of("Question", "Frage"), 42));
        if (hasSites) {
            columns.add(Column.of(words.of("Site", "Standort"), 14));
        }
        columns.add(Column.of(words.of("Result", "Ergebnis"), 14));
        columns.add(Column.of(words.of("Maturity", "Reifegrad"), 12));
        columns.add(
                Column.of(words.of("Notes and justification", "Anmerkungen und Begründung"), 38));
        columns.add(Column.of(words.of("Evidence", "Nachweise"), 26));
        columns.add(Column.of(words.of("Assigned to", "Zuständig"), 16));
        columns.add(Column.of(words.of("Due on", "Fällig am"), 11));
        columns.add(Column.of(words.of("Effort (days)", "Aufwand (Tage)"), 9));
        columns.add(Column.of(words.of("Cost", "Kosten"), 15));
        return columns;
    }

    /// Chapter by chapter of the edition that asks first, in the order of the questions.
    private static List<List<Value>> findings(AssessmentReport report, boolean hasSites) {
        var chapters = new LinkedHashMap<String, List<List<Value>>>();
        for (var row : report.rows()) {
            var part = row.parts().getFirst();
            chapters.computeIfAbsent(
                            part.edition() + " · " + part.chapter(), _ -> new ArrayList<>())
                    .add(values(report, row, hasSites));
        }
        var all = new ArrayList<List<Value>>();
        chapters.forEach(
                (chapter, rows) -> {
                    all.add(List.of(new Value.Group(chapter)));
                    all.addAll(rows);
                });
        return all;
    }

    private static List<Value> values(
            AssessmentReport report, AssessmentReport.Row row, boolean hasSites) {
        var answer = row.item().answer();
        var values = new ArrayList<Value>();
        values.add(value(report, row, AnswerColumn.REQUIREMENT));
        values.add(Book.text(row.title() + "\n" + row.question()));
        if (hasSites) {
            values.add(value(report, row, AnswerColumn.SITE));
        }
        values.add(value(report, row, AnswerColumn.RESULT));
        values.add(value(report, row, AnswerColumn.MATURITY));
        values.add(
                Book.text(
                        Stream.of(orEmpty(answer.justification()), orEmpty(answer.notes()))
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining("\n"))));
        values.add(value(report, row, AnswerColumn.EVIDENCE));
        values.add(Book.text(row.assignee() == null ? "" : row.assignee()));
        values.add(due(row));
        values.add(days(row));
        values.add(cost(row));
        return values;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Value due(AssessmentReport.Row row) {
        var day = row.item().dueOn();
        return day == null ? new Value.Nothing() : new Value.Day(day);
    }

    private static Value days(AssessmentReport.Row row) {
        var effort = row.item().effort();
        return effort == null ? new Value.Nothing() : new Value.Amount(effort.days().doubleValue());
    }

    /// Of all days, where a day has its price.
    private static Value cost(AssessmentReport.Row row) {
        var effort = row.item().effort();
        var price = effort == null ? null : effort.price();
        return effort == null || price == null
                ? new Value.Nothing()
                : new Value.Price(
                        price.total(effort.days()), price.amount().currency().getCurrencyCode());
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
        lines.add(line(words.of("Assessment", "Gap-Analyse"), report.name()));
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
        var isGerman = SheetLanguage.isGerman(report.locale());
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
