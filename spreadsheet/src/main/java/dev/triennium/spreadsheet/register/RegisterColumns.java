package dev.triennium.spreadsheet.register;

import dev.triennium.domain.Language;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterReport.Row;
import dev.triennium.domain.register.Registered;
import dev.triennium.domain.register.Review;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Column;
import dev.triennium.spreadsheet.poi.Book.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of a table about a register, each with what stands in it.
///
/// @param <R> an entry
public final class RegisterColumns<R extends Registered<?, R>> {

    private final RegisterReport<R> report;
    private final Language words;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<Row<R>, Value>> values = new ArrayList<>();

    public RegisterColumns(RegisterReport<R> report, Language words) {
        this.report = report;
        this.words = words;
        addOfRow("No.", "Nr.", 6, row -> new Value.Amount(row.entry().number()));
    }

    /// @param width in characters
    public RegisterColumns<R> add(
            String english, String german, int width, Function<R, Value> value) {
        return addOfRow(english, german, width, row -> value.apply(row.entry()));
    }

    private RegisterColumns<R> addOfRow(
            String english, String german, int width, Function<Row<R>, Value> value) {
        columns.add(Column.of(words.of(english, german), width));
        values.add(value);
        return this;
    }

    public RegisterColumns<R> addOwner() {
        return addOfRow("Owner", "Verantwortlich", 24, row -> text(row.owner()));
    }

    public RegisterColumns<R> addClausesAndControls() {
        addLinks("Clauses", "Abschnitte", 28, Row::clauses);
        return addLinks("Controls", "Maßnahmen des Anhangs", 28, Row::controls);
    }

    public RegisterColumns<R> addRisks() {
        return addLinks("Risks", "Risiken", 40, Row::risks);
    }

    /// Where no entry has any, the others get the room.
    private RegisterColumns<R> addLinks(
            String english, String german, int width, Function<Row<R>, List<String>> links) {
        return report.rows().stream().allMatch(row -> links.apply(row).isEmpty())
                ? this
                : addOfRow(english, german, width, row -> lines(links.apply(row)));
    }

    /// When it was looked at last and what was seen.
    public RegisterColumns<R> addReviews(Function<R, Keeping> keeping) {
        add("Next review", "Nächste Prüfung", 14, one -> day(keeping.apply(one).reviewOn()));
        add(
                "Last review",
                "Letzte Prüfung",
                14,
                one -> {
                    var review = keeping.apply(one).lastReview();
                    return day(review == null ? null : reviewedOn(review));
                });
        return add(
                "What was seen",
                "Was sich zeigte",
                40,
                one -> {
                    var review = keeping.apply(one).lastReview();
                    return text(review == null ? null : review.note());
                });
    }

    private LocalDate reviewedOn(Review review) {
        return review.at().atZone(report.zone()).toLocalDate();
    }

    public RegisterColumns<R> addClosure(Function<R, @Nullable Closure> closure) {
        add(
                "State",
                "Stand",
                14,
                one ->
                        Book.text(
                                one.isOpen()
                                        ? words.of("Open", "Offen")
                                        : words.of("Closed", "Geschlossen")));
        return addReasonOf(closure);
    }

    public RegisterColumns<R> addReasonOf(Function<R, @Nullable Closure> closure) {
        return add(
                "Why closed",
                "Warum geschlossen",
                40,
                one -> {
                    var found = closure.apply(one);
                    return text(found == null ? null : found.reason());
                });
    }

    public void write(Book book, String sheet) {
        book.addTable(
                sheet,
                columns,
                report.rows().stream()
                        .map(row -> values.stream().map(value -> value.apply(row)).toList())
                        .toList());
    }

    /// What a cover says of each register.
    public static List<Map.Entry<String, Value>> about(RegisterReport<?> report, Language words) {
        var lines = new ArrayList<Map.Entry<String, Value>>();
        lines.add(Map.entry("Organisation", Book.text(report.organisation())));
        lines.add(Map.entry(words.of("As of", "Stand"), new Value.Day(report.printedOn())));
        return lines;
    }

    public static Map.Entry<String, Value> count(String label, long number) {
        return Map.entry(label, new Value.Amount(number));
    }

    public static Value text(@Nullable String text) {
        return Book.text(text == null ? "" : text);
    }

    public static Value day(@Nullable LocalDate day) {
        return day == null ? new Value.Nothing() : new Value.Day(day);
    }

    public static Value amount(BigDecimal amount) {
        return new Value.Amount(amount.doubleValue());
    }

    private static Value lines(List<String> lines) {
        return Book.text(String.join("\n", lines));
    }
}
