package dev.triennium.spreadsheet.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Review;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierContent;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierDecision;
import dev.triennium.domain.supplier.SupplierEvaluation;
import dev.triennium.domain.supplier.SupplierId;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.spreadsheet.register.ReadBook;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkbookSupplierSheetsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId RITA = new PersonId(new UUID(8, 1));

    private static Supplier supplier(
            int number,
            @Nullable SupplierDecision decision,
            @Nullable LocalDate reviewOn,
            @Nullable Closure closure) {
        return new Supplier(
                new SupplierId(new UUID(9, number)),
                new Keeping(
                        1,
                        number,
                        null,
                        reviewOn,
                        decision == null ? null : new Review(NOW, RITA, "Two lots came back"),
                        closure),
                new SupplierContent(
                        "=Hot Steel",
                        SupplierKind.OUTSOURCED_PROCESS,
                        "Hardening",
                        SupplierCriticality.HIGH,
                        "Hardness within the drawing",
                        null,
                        "Works, +49 30 1234",
                        decision == null
                                ? null
                                : new SupplierEvaluation(LocalDate.of(2026, 11, 20), decision)));
    }

    @Test
    void aRegisterSaysWhoIsApprovedAndWhatIsOverdue() throws IOException {
        var report =
                ReadBook.report(
                        Locale.GERMANY,
                        ReadBook.row(
                                supplier(
                                        1,
                                        SupplierDecision.CONDITIONALLY_APPROVED,
                                        ReadBook.TODAY.minusDays(1),
                                        null)),
                        ReadBook.row(supplier(2, null, ReadBook.TODAY, null)),
                        ReadBook.row(
                                supplier(
                                        3,
                                        SupplierDecision.APPROVED,
                                        ReadBook.TODAY.minusDays(9),
                                        new Closure(NOW, RITA, "Sold"))));
        var sheets = new WorkbookSupplierSheets();
        assertThat(sheets.title(report)).isEqualTo("Lieferanten und ausgelagerte Prozesse");
        var book = ReadBook.of(sheets, report);
        assertThat(book.rows("Überblick"))
                .contains(
                        List.of("Organisation", "Alder"),
                        List.of("Stand", "2026-11-24"),
                        List.of("Einträge", "3"),
                        List.of("Freigegeben", "0"),
                        List.of("Unter Auflagen freigegeben", "1"),
                        List.of("Nicht freigegeben", "1"),
                        List.of("Beendet", "1"),
                        List.of("Bewertung überfällig", "1"));
        assertThat(book.entry("Register", 1))
                .containsEntry("Name", "'=Hot Steel")
                .containsEntry("Art", "Ausgelagerter Prozess")
                .containsEntry("Kritikalität", "Hoch")
                .containsEntry("Status", "Unter Auflagen freigegeben")
                .containsEntry("Bewertet am", "2026-11-20")
                .containsEntry("Ergebnis", "Two lots came back")
                .containsEntry("Nächste Bewertung", "2026-11-23")
                .containsEntry("Verantwortlich", "Olga Alder")
                .containsEntry("Abschnitte", "ISO 9001:2026 8.4\nISO 9001:2026 9.1")
                .containsEntry("Risiken", "Heat");
        assertThat(book.entry("Register", 3)).containsEntry("Warum geschlossen", "Sold");
    }
}
