package dev.triennium.spreadsheet.supplier;

import static dev.triennium.spreadsheet.register.RegisterColumns.count;
import static dev.triennium.spreadsheet.register.RegisterColumns.day;
import static dev.triennium.spreadsheet.register.RegisterColumns.text;

import dev.triennium.domain.Language;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterSheets;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierEvaluation;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.domain.supplier.SupplierState;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import dev.triennium.spreadsheet.register.RegisterColumns;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Registers of suppliers as workbooks.
@Component
class WorkbookSupplierSheets implements RegisterSheets<RegisterReport<Supplier>> {

    @Override
    public String title(RegisterReport<Supplier> report) {
        return title(new Language(report.locale()));
    }

    private static String title(Language words) {
        return words.of(
                "Suppliers and outsourced processes", "Lieferanten und ausgelagerte Prozesse");
    }

    @Override
    public void write(RegisterReport<Supplier> report, OutputStream out) throws IOException {
        var words = new Language(report.locale());
        try (var book = new Book()) {
            book.addCover(words.of("Summary", "Überblick"), title(words), about(report, words));
            new RegisterColumns<>(report, words)
                    .add("Name", "Name", 30, one -> text(one.title()))
                    .add("Kind", "Art", 18, one -> text(kind(one.content().kind(), words)))
                    .add(
                            "What is supplied",
                            "Was geliefert wird",
                            40,
                            one -> text(one.content().supplied()))
                    .add(
                            "Criticality",
                            "Kritikalität",
                            12,
                            one -> criticality(one.content().criticality(), words))
                    .add("Status", "Status", 18, one -> state(one.state(), words))
                    .add(
                            "Evaluated on",
                            "Bewertet am",
                            14,
                            one -> day(evaluatedOn(one.content().evaluation())))
                    .add("Result", "Ergebnis", 40, one -> text(result(one)))
                    .add("Next evaluation", "Nächste Bewertung", 14, one -> due(one, report))
                    .addOwner()
                    .add("Criteria", "Kriterien", 40, one -> text(one.content().criteria()))
                    .add(
                            "How it is controlled",
                            "Wie gesteuert wird",
                            40,
                            one -> text(one.content().supervision()))
                    .add("Contact", "Kontakt", 28, one -> text(one.content().contact()))
                    .addClausesAndControls()
                    .addRisks()
                    .addReasonOf(one -> one.keeping().closure())
                    .write(book, words.of("Register", "Register"));
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(
            RegisterReport<Supplier> report, Language words) {
        var lines = RegisterColumns.about(report, words);
        lines.add(count(words.of("Entries", "Einträge"), report.rows().size()));
        for (var state : SupplierState.values()) {
            lines.add(
                    count(
                            name(state, words),
                            report.rows().stream()
                                    .filter(row -> row.entry().state() == state)
                                    .count()));
        }
        lines.add(
                count(
                        words.of("Evaluation overdue", "Bewertung überfällig"),
                        report.rows().stream().filter(row -> isLate(row.entry(), report)).count()));
        return lines;
    }

    private static boolean isLate(Supplier supplier, RegisterReport<Supplier> report) {
        var dueOn = supplier.dueOn();
        return supplier.isOpen() && dueOn != null && dueOn.isBefore(report.printedOn());
    }

    private static Value due(Supplier supplier, RegisterReport<Supplier> report) {
        return isLate(supplier, report)
                ? new Value.Text(String.valueOf(supplier.dueOn()), Tone.BAD)
                : day(supplier.dueOn());
    }

    private static @Nullable LocalDate evaluatedOn(@Nullable SupplierEvaluation evaluation) {
        return evaluation == null ? null : evaluation.on();
    }

    private static @Nullable String result(Supplier supplier) {
        var review = supplier.keeping().lastReview();
        return review == null ? null : review.note();
    }

    private static String kind(SupplierKind kind, Language words) {
        return switch (kind) {
            case SUPPLIER -> words.of("Supplier", "Lieferant");
            case OUTSOURCED_PROCESS -> words.of("Outsourced process", "Ausgelagerter Prozess");
        };
    }

    private static Value criticality(SupplierCriticality criticality, Language words) {
        return switch (criticality) {
            case LOW -> text(words.of("Low", "Gering"));
            case MEDIUM -> text(words.of("Medium", "Mittel"));
            case HIGH -> text(words.of("High", "Hoch"));
        };
    }

    private static Value state(SupplierState state, Language words) {
        var name = name(state, words);
        return switch (state) {
            case APPROVED -> new Value.Text(name, Tone.GOOD);
            case CONDITIONALLY_APPROVED -> new Value.Text(name, Tone.FAIR);
            case NOT_APPROVED -> new Value.Text(name, Tone.BAD);
            case ENDED -> new Value.Text(name, Tone.NEUTRAL);
        };
    }

    private static String name(SupplierState state, Language words) {
        return switch (state) {
            case APPROVED -> words.of("Approved", "Freigegeben");
            case CONDITIONALLY_APPROVED ->
                    words.of("Approved with conditions", "Unter Auflagen freigegeben");
            case NOT_APPROVED -> words.of("Not approved", "Nicht freigegeben");
            case ENDED -> words.of("Ended", "Beendet");
        };
    }
}
