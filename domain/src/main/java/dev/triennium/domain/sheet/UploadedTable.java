package dev.triennium.domain.sheet;

import dev.triennium.domain.sheet.SheetTable.Row;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// A sheet of a file, for whoever says which of its columns is what.
///
/// @param headingRow the number of the row that looks like the headings; 0: none does
/// @param rowCount how many stand below
public record UploadedTable(String name, int headingRow, int rowCount, List<Column> columns) {

    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 100;

    public UploadedTable {
        Objects.requireNonNull(name);
        columns = List.copyOf(columns);
    }

    /// @param letters as a spreadsheet calls it
    /// @param words what stands below, each once: the first 20 short ones
    public record Column(String letters, String heading, List<String> words) {

        public Column {
            Objects.requireNonNull(letters);
            Objects.requireNonNull(heading);
            words = List.copyOf(words);
        }
    }

    /// The headings are the first row that fills several cells.
    public static UploadedTable of(SheetTable sheet) {
        var headings =
                sheet.rows().stream()
                        .filter(row -> row.cells().stream().filter(c -> !c.isBlank()).count() > 1)
                        .findFirst()
                        .orElse(new Row(0, List.of()));
        var below = sheet.rows().stream().filter(row -> row.number() > headings.number()).toList();
        return new UploadedTable(
                sheet.name(),
                headings.number(),
                below.size(),
                IntStream.range(0, headings.width())
                        .mapToObj(
                                place ->
                                        new Column(
                                                Letters.of(place),
                                                headings.cell(place),
                                                words(below, place)))
                        .toList());
    }

    private static List<String> words(List<Row> rows, int place) {
        return rows.stream()
                .map(row -> row.cell(place).strip())
                .filter(cell -> !cell.isEmpty() && cell.length() <= LONGEST_WORD)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
