package dev.triennium.domain.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The cells of one sheet.
///
/// @param merges of several cells to one, which keeps only what stands in the first of them
public record SheetTable(String name, List<Row> rows, List<Merge> merges) {

    public SheetTable {
        Objects.requireNonNull(name);
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
    }

    public SheetTable(String name, List<Row> rows) {
        this(name, rows, List.of());
    }

    /// @param number as people see it, from 1
    /// @param cells from the first column on; an empty cell is an empty text
    /// @param faults why nothing could be read from a cell, by its place
    public record Row(int number, List<String> cells, Map<Integer, CellFault> faults) {

        public Row {
            cells = List.copyOf(cells);
            faults = Map.copyOf(faults);
        }

        public Row(int number, List<String> cells) {
            this(number, cells, Map.of());
        }

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public int width() {
            return Math.max(
                    cells.size(),
                    faults.keySet().stream().mapToInt(place -> place + 1).max().orElse(0));
        }
    }

    /// Rows as people see them, from 1; columns from 0.
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        public boolean touches(int row, int column) {
            return firstRow <= row
                    && row <= lastRow
                    && firstColumn <= column
                    && column <= lastColumn;
        }
    }
}
