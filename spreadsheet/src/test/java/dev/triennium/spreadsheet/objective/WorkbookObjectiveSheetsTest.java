package dev.triennium.spreadsheet.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.objective.Measured;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveContent;
import dev.triennium.domain.objective.ObjectiveDirection;
import dev.triennium.domain.objective.ObjectiveId;
import dev.triennium.domain.objective.ObjectiveReport;
import dev.triennium.spreadsheet.register.ReadBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkbookObjectiveSheetsTest {

    private static final Measured FIRST =
            new Measured(ReadBook.TODAY.minusDays(40), new BigDecimal("3.5"), null);
    private static final Measured LAST =
            new Measured(ReadBook.TODAY.minusDays(9), new BigDecimal("2.25"), "Quarter 3");

    @Test
    void aRegisterSaysWhatIsReachedAndHowItWasMeasured() throws IOException {
        var objective =
                new Objective(
                        new ObjectiveId(new UUID(9, 1)),
                        3,
                        1,
                        new ObjectiveContent(
                                "Fewer complaints",
                                null,
                                ObjectiveDirection.AT_MOST,
                                new BigDecimal("2.5"),
                                "per 1,000",
                                null,
                                ReadBook.TODAY.minusDays(1),
                                null),
                        LAST,
                        FIRST,
                        null);
        var report =
                new ObjectiveReport(
                        ReadBook.report(Locale.GERMANY, ReadBook.row(objective)),
                        Map.of(objective.id(), List.of(LAST, FIRST)));
        var sheets = new WorkbookObjectiveSheets();
        assertThat(sheets.title(report)).isEqualTo("Ziele");
        var book = ReadBook.of(sheets, report);
        assertThat(book.rows("Überblick"))
                .contains(
                        List.of("Einträge", "1"),
                        List.of("Offen", "1"),
                        List.of("Erreicht", "1"),
                        List.of("Nie gemessen", "0"),
                        List.of("Überfällig", "0"));
        assertThat(book.entry("Register", 1))
                .containsEntry("Zielwert", "höchstens 2,5 per 1,000")
                .containsEntry("Letzter Wert", "2.25")
                .containsEntry("Gemessen am", "2026-11-15")
                .containsEntry("Erreicht", "Ja")
                .containsEntry("Entwicklung", "Besser");
        assertThat(book.rows("Messungen"))
                .containsExactly(
                        List.of(
                                "Nr. des Ziels",
                                "Ziel",
                                "Gemessen am",
                                "Wert",
                                "Einheit",
                                "Anmerkung"),
                        List.of("1", "Fewer complaints", "2026-10-15", "3.5", "per 1,000", ""),
                        List.of(
                                "1",
                                "Fewer complaints",
                                "2026-11-15",
                                "2.25",
                                "per 1,000",
                                "Quarter 3"));
    }
}
