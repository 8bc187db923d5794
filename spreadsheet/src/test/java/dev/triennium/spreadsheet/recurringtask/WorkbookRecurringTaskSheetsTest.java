package dev.triennium.spreadsheet.recurringtask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.recurringtask.RecordedDay;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskContent;
import dev.triennium.domain.recurringtask.RecurringTaskDay;
import dev.triennium.domain.recurringtask.RecurringTaskEnding;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import dev.triennium.domain.recurringtask.RecurringTaskOutcome;
import dev.triennium.domain.recurringtask.RecurringTaskReport;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.spreadsheet.register.ReadBook;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkbookRecurringTaskSheetsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId PERSON = new PersonId(new UUID(2, 1));

    private static RecurringTask task(
            int number,
            @Nullable LocalDate dueOn,
            RecurringTask.@Nullable Origin origin,
            @Nullable RecurringTaskEnding ending) {
        return new RecurringTask(
                new RecurringTaskId(new UUID(9, number)),
                1,
                number,
                new RecurringTaskContent(
                        "Check the fire doors",
                        null,
                        RecurrenceRule.parse("rule", "FREQ=WEEKLY;COUNT=4"),
                        ReadBook.TODAY.minusWeeks(3),
                        null),
                dueOn,
                null,
                origin,
                ending);
    }

    @Test
    void aRegisterSaysWhatIsDueAndWhatCameOfEachDay() throws IOException {
        var late = ReadBook.TODAY.minusWeeks(1);
        var running =
                task(
                        1,
                        late,
                        new RecurringTask.Origin(
                                new PlanTaskId(new UUID(8, 1)), LocalDate.parse("2029-11-19")),
                        null);
        var ended = task(2, null, null, new RecurringTaskEnding(NOW, null, null));
        var days =
                List.of(
                        RecurringTaskDay.of(
                                new RecordedDay(
                                        late.minusWeeks(2),
                                        RecurringTaskOutcome.DONE,
                                        late.minusWeeks(1),
                                        "All shut",
                                        NOW,
                                        PERSON)),
                        RecurringTaskDay.of(
                                new RecordedDay(
                                        late.minusWeeks(1),
                                        RecurringTaskOutcome.SKIPPED,
                                        null,
                                        "On holiday",
                                        NOW,
                                        PERSON)),
                        new RecurringTaskDay(late, RecurringTaskDay.State.LATE, null),
                        new RecurringTaskDay(ReadBook.TODAY, RecurringTaskDay.State.PLANNED, null));
        var report =
                new RecurringTaskReport(
                        ReadBook.report(Locale.GERMANY, ReadBook.row(running), ReadBook.row(ended)),
                        Map.of(running.id(), days));
        var sheets = new WorkbookRecurringTaskSheets();
        assertThat(sheets.title(report)).isEqualTo("Wiederkehrende Aufgaben");
        var book = ReadBook.of(sheets, report);
        assertThat(book.rows("Überblick"))
                .contains(
                        List.of("Einträge", "2"),
                        List.of("Laufend", "1"),
                        List.of("Überfällige Tage", "1"));
        assertThat(book.entry("Register", 1))
                .containsEntry("Aufgabe", "Check the fire doors")
                .containsEntry("Stand", "Läuft")
                .containsEntry("Nächster Termin", "2026-11-17")
                .containsEntry("Erster Tag", "2026-11-03")
                .containsEntry("Regel (RFC 5545)", "FREQ=WEEKLY;COUNT=4")
                .containsEntry("Angelegt bis", "2029-11-19")
                .containsEntry("Beendet, weil", "");
        assertThat(book.entry("Register", 2))
                .containsEntry("Stand", "Beendet")
                .containsEntry("Nächster Termin", "")
                .containsEntry("Beendet, weil", "Kein Zertifikat verlangt sie mehr");
        assertThat(book.rows("Tage"))
                .containsExactly(
                        List.of(
                                "Nr. der Aufgabe",
                                "Aufgabe",
                                "Fällig am",
                                "Stand",
                                "Erledigt am",
                                "Anmerkung"),
                        day("2026-11-03", "Erledigt", "2026-11-10", "All shut"),
                        day("2026-11-10", "Ausgelassen", "", "On holiday"),
                        day("2026-11-17", "Überfällig", "", ""),
                        day("2026-11-24", "Geplant", "", ""));
    }

    private static List<String> day(String dueOn, String state, String doneOn, String note) {
        return List.of("1", "Check the fire doors", dueOn, state, doneOn, note);
    }
}
