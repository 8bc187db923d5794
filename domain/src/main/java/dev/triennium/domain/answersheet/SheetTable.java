package dev.triennium.domain.answersheet;

import java.util.List;
import java.util.Objects;

/// The cells of one sheet.
public record SheetTable(String name, List<Row> rows) {

    public SheetTable {
        Objects.requireNonNull(name);
        rows = List.copyOf(rows);
    }

    /// @param number as people see it, from 1
    /// @param cells from the first column on; an empty cell is an empty text
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
