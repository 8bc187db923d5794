package dev.triennium.spreadsheet.recurringtask;

import static dev.triennium.spreadsheet.register.RegisterColumns.count;
import static dev.triennium.spreadsheet.register.RegisterColumns.day;
import static dev.triennium.spreadsheet.register.RegisterColumns.text;

import dev.triennium.domain.Language;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskDay;
import dev.triennium.domain.recurringtask.RecurringTaskReport;
import dev.triennium.domain.recurringtask.RecurringTaskState;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Registers of recurring tasks as workbooks.
@Component
class WorkbookRecurringTaskSheets implements RegisterSheets<RecurringTaskReport> {

    @Override
    public String title(RecurringTaskReport report) {
        return title(new Language(report.register().locale()));
    }

    private static String title(Language words) {
        return words.of("Recurring tasks", "Wiederkehrende Aufgaben");
    }

    @Override
    public void write(RecurringTaskReport report, OutputStream out) throws IOException {
        var words = new Language(report.register().locale());
        try (var book = new Book()) {
            book.addCover(words.of("Summary", "Überblick"), title(words), about(report, words));
            new RegisterColumns<>(report.register(), words)
                    .add("Task", "Aufgabe", 40, one -> text(one.title()))
                    .add(
                            "Description",
                            "Beschreibung",
                            50,
                            one -> text(one.content().description()))
                    .addOwner()
                    .add("State", "Stand", 14, one -> text(state(one.state(), words)))
                    .add("Due next", "Nächster Termin", 14, one -> day(one.dueOn()))
                    .add("First day", "Erster Tag", 14, one -> day(one.content().firstOn()))
                    .add("Rule (RFC 5545)", "Regel (RFC 5545)", 40, one -> text(rule(one)))
                    .add(
                            "Made until",
                            "Angelegt bis",
                            14,
                            one -> day(one.origin() == null ? null : one.origin().through()))
                    .addClausesAndControls()
                    .add("Ended because", "Beendet, weil", 40, one -> text(ending(one, words)))
                    .write(book, words.of("Register", "Register"));
            book.addTable(
                    words.of("Days", "Tage"),
                    dayColumns(words),
                    report.register().rows().stream()
                            .map(RegisterReport.Row::entry)
                            .flatMap(one -> days(one, report, words))
                            .toList());
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(
            RecurringTaskReport report, Language words) {
        var lines = RegisterColumns.about(report.register(), words);
        lines.add(count(words.of("Entries", "Einträge"), report.register().rows().size()));
        lines.add(
                count(
                        words.of("Running", "Laufend"),
                        report.register().rows().stream()
                                .filter(one -> one.entry().isOpen())
                                .count()));
        lines.add(
                count(
                        words.of("Late days", "Überfällige Tage"),
                        report.days().values().stream()
                                .flatMap(List::stream)
                                .filter(one -> one.state() == RecurringTaskDay.State.LATE)
                                .count()));
        return lines;
    }

    private static String rule(RecurringTask task) {
        return task.content().rule().text();
    }

    private static String state(RecurringTaskState state, Language words) {
        return switch (state) {
            case RUNNING -> words.of("Running", "Läuft");
            case COMPLETED -> words.of("Completed", "Abgeschlossen");
            case ENDED -> words.of("Ended", "Beendet");
        };
    }

    private static String ending(RecurringTask task, Language words) {
        var ending = task.ending();
        if (ending == null) {
            return "";
        }
        return ending.reason() == null
                ? words.of("No certificate needs it any more", "Kein Zertifikat verlangt sie mehr")
                : ending.reason();
    }

    private static List<Column> dayColumns(Language words) {
        return List.of(
                Column.of(words.of("No. of the task", "Nr. der Aufgabe"), 10),
                Column.of(words.of("Task", "Aufgabe"), 40),
                Column.of(words.of("Due on", "Fällig am"), 14),
                Column.of(words.of("State", "Stand"), 14),
                Column.of(words.of("Done on", "Erledigt am"), 14),
                Column.of(words.of("Note", "Anmerkung"), 50));
    }

    private static Stream<List<Value>> days(
            RecurringTask task, RecurringTaskReport report, Language words) {
        return report.days().getOrDefault(task.id(), List.of()).stream()
                .map(one -> values(task, one, words));
    }

    private static List<Value> values(RecurringTask task, RecurringTaskDay one, Language words) {
        var recorded = one.recorded();
        return List.of(
                new Value.Amount(task.number()),
                text(task.title()),
                day(one.dueOn()),
                state(one.state(), words),
                day(recorded == null ? null : recorded.doneOn()),
                text(recorded == null ? null : recorded.note()));
    }

    private static Value state(RecurringTaskDay.State state, Language words) {
        return switch (state) {
            case DONE -> new Value.Text(words.of("Done", "Erledigt"), Tone.GOOD);
            case SKIPPED -> text(words.of("Skipped", "Ausgelassen"));
            case LATE -> new Value.Text(words.of("Late", "Überfällig"), Tone.BAD);
            case PLANNED -> text(words.of("Planned", "Geplant"));
        };
    }
}
