package dev.triennium.spreadsheet.objective;

import static dev.triennium.spreadsheet.register.RegisterColumns.amount;
import static dev.triennium.spreadsheet.register.RegisterColumns.count;
import static dev.triennium.spreadsheet.register.RegisterColumns.day;
import static dev.triennium.spreadsheet.register.RegisterColumns.text;

import dev.triennium.domain.Language;
import dev.triennium.domain.objective.Measured;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveReport;
import dev.triennium.domain.objective.ObjectiveTrend;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterSheets;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Column;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import dev.triennium.spreadsheet.register.RegisterColumns;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Registers of objectives as workbooks.
@Component
class WorkbookObjectiveSheets implements RegisterSheets<ObjectiveReport> {

    @Override
    public String title(ObjectiveReport report) {
        return title(new Language(report.register().locale()));
    }

    private static String title(Language words) {
        return words.of("Objectives", "Ziele");
    }

    @Override
    public void write(ObjectiveReport report, OutputStream out) throws IOException {
        var words = new Language(report.register().locale());
        try (var book = new Book()) {
            book.addCover(words.of("Summary", "Überblick"), title(words), about(report, words));
            new RegisterColumns<>(report.register(), words)
                    .add("Objective", "Ziel", 40, one -> text(one.title()))
                    .add(
                            "How it is reached",
                            "Wie es erreicht wird",
                            50,
                            one -> text(one.content().description()))
                    .addOwner()
                    .add("Target", "Zielwert", 16, one -> text(target(one, words)))
                    .add("Due on", "Fällig am", 14, one -> day(one.content().dueOn()))
                    .add(
                            "Last value",
                            "Letzter Wert",
                            14,
                            one ->
                                    one.latest() == null
                                            ? new Value.Nothing()
                                            : amount(one.latest().value()))
                    .add(
                            "Measured on",
                            "Gemessen am",
                            14,
                            one -> day(one.latest() == null ? null : one.latest().on()))
                    .add("Reached", "Erreicht", 12, one -> reached(one, words))
                    .add("Trend", "Entwicklung", 14, one -> trend(one, words))
                    .add(
                            "Next measurement",
                            "Nächste Messung",
                            14,
                            one -> day(one.content().measureOn()))
                    .addClausesAndControls()
                    .addClosure(Objective::closure)
                    .write(book, words.of("Register", "Register"));
            book.addTable(
                    words.of("Measurements", "Messungen"),
                    measuredColumns(words),
                    report.register().rows().stream()
                            .map(RegisterReport.Row::entry)
                            .flatMap(one -> measured(one, report))
                            .toList());
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(ObjectiveReport report, Language words) {
        var lines = RegisterColumns.about(report.register(), words);
        lines.add(count(words.of("Entries", "Einträge"), report.register().rows().size()));
        lines.add(counted(words.of("Open", "Offen"), report, _ -> true));
        lines.add(counted(words.of("Reached", "Erreicht"), report, Objective::isReached));
        lines.add(
                counted(
                        words.of("Never measured", "Nie gemessen"),
                        report,
                        one -> one.latest() == null));
        lines.add(
                counted(
                        words.of("Overdue", "Überfällig"),
                        report,
                        one ->
                                !one.isReached()
                                        && one.content()
                                                .dueOn()
                                                .isBefore(report.register().printedOn())));
        return lines;
    }

    /// Of the open ones.
    private static Map.Entry<String, Value> counted(
            String label, ObjectiveReport report, Predicate<Objective> which) {
        return count(
                label,
                report.register().rows().stream()
                        .map(RegisterReport.Row::entry)
                        .filter(Objective::isOpen)
                        .filter(which)
                        .count());
    }

    private static String target(Objective objective, Language words) {
        var content = objective.content();
        var way =
                switch (content.direction()) {
                    case AT_LEAST -> words.of("at least", "mindestens");
                    case AT_MOST -> words.of("at most", "höchstens");
                };
        var number = words.number(content.target());
        var unit = content.unit();
        return unit == null ? way + " " + number : way + " " + number + " " + unit;
    }

    private static Value reached(Objective objective, Language words) {
        if (objective.latest() == null) {
            return new Value.Nothing();
        }
        return objective.isReached()
                ? new Value.Text(words.of("Yes", "Ja"), Tone.GOOD)
                : new Value.Text(words.of("No", "Nein"), Tone.BAD);
    }

    private static Value trend(Objective objective, Language words) {
        var trend = objective.trend();
        return trend == null ? new Value.Nothing() : text(name(trend, words));
    }

    private static String name(ObjectiveTrend trend, Language words) {
        return switch (trend) {
            case BETTER -> words.of("Better", "Besser");
            case SAME -> words.of("Unchanged", "Unverändert");
            case WORSE -> words.of("Worse", "Schlechter");
        };
    }

    private static List<Column> measuredColumns(Language words) {
        return List.of(
                Column.of(words.of("No. of the objective", "Nr. des Ziels"), 10),
                Column.of(words.of("Objective", "Ziel"), 40),
                Column.of(words.of("Measured on", "Gemessen am"), 14),
                Column.of(words.of("Value", "Wert"), 14),
                Column.of(words.of("Unit", "Einheit"), 14),
                Column.of(words.of("Note", "Anmerkung"), 50));
    }

    /// The earliest first, as one reads a series.
    private static Stream<List<Value>> measured(Objective objective, ObjectiveReport report) {
        return report.measured().getOrDefault(objective.id(), List.of()).reversed().stream()
                .map(one -> values(objective, one));
    }

    private static List<Value> values(Objective objective, Measured measured) {
        return List.of(
                new Value.Amount(objective.number()),
                text(objective.title()),
                day(measured.on()),
                amount(measured.value()),
                text(objective.content().unit()),
                text(measured.note()));
    }
}
