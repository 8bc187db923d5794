package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.sheet.SheetTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The cells of a statement's workbook, to be changed and read again.
public final class StatementCells {

    private final List<List<String>> rows = new ArrayList<>();

    public StatementCells(StatementReport report, Locale locale) {
        rows.add(
                Stream.of(StatementColumn.values())
                        .map(column -> column.heading(locale))
                        .collect(Collectors.toCollection(ArrayList::new)));
        report.rows().forEach(row -> rows.add(new ArrayList<>(cells(row, locale))));
    }

    private static List<String> cells(StatementReport.Row row, Locale locale) {
        var treatment = row.control().treatment();
        return List.of(
                row.reference(),
                row.control().number().value(),
                row.title(),
                Objects.requireNonNullElse(row.theme(), ""),
                StatementWords.of(treatment.applicable(), locale),
                treatment.reasons().stream()
                        .map(
                                one ->
                                        StatementWords.of(one.kind(), locale)
                                                + (one.text() == null ? "" : ": " + one.text()))
                        .collect(Collectors.joining("\n")),
                Objects.requireNonNullElse(treatment.justification(), ""),
                treatment.isIncluded() ? StatementWords.of(treatment.implementation(), locale) : "",
                Objects.requireNonNullElse(row.owner(), ""),
                row.links());
    }

    /// @param row as a spreadsheet counts it
    public void set(int row, StatementColumn column, String text) {
        rows.get(row - 1).set(place(column), text);
    }

    public String get(int row, StatementColumn column) {
        return rows.get(row - 1).get(place(column));
    }

    public static int place(StatementColumn column) {
        return List.of(StatementColumn.values()).indexOf(column);
    }

    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    public List<SheetTable> sheets() {
        return sheets(List.of());
    }

    public List<SheetTable> sheets(List<SheetTable.Merge> merges) {
        var table = new ArrayList<SheetTable.Row>();
        for (var row : rows) {
            table.add(new SheetTable.Row(table.size() + 1, row));
        }
        return List.of(
                new SheetTable("Summary", List.of(new SheetTable.Row(1, List.of("Reference")))),
                new SheetTable("Controls", table, merges));
    }
}
