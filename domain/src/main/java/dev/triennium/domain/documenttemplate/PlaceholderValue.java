package dev.triennium.domain.documenttemplate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known for a placeholder: data, however it may read. Whoever fills it in takes the
/// meaning from all signs that Markdown knows.
public sealed interface PlaceholderValue {

    record Text(String text) implements PlaceholderValue {

        public Text {
            Objects.requireNonNull(text);
        }
    }

    record Amount(BigDecimal number) implements PlaceholderValue {

        public Amount {
            Objects.requireNonNull(number);
        }

        public static Amount of(long number) {
            return new Amount(BigDecimal.valueOf(number));
        }
    }

    record Day(LocalDate day) implements PlaceholderValue {

        public Day {
            Objects.requireNonNull(day);
        }
    }

    /// @param items at least one
    record Items(List<String> items) implements PlaceholderValue {

        public Items {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("What nobody knows is no value");
            }
        }
    }

    /// Those who have a role.
    ///
    /// @param names at least one
    record Holders(List<String> names) implements PlaceholderValue {

        public Holders {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("A role that nobody has is no value");
            }
        }
    }

    /// @param rows at least one, each with as many cells as there are columns; a cell that nobody
    ///     knows is null, and a gap; one that says nothing is rightly empty
    record Table(List<List<@Nullable String>> rows) implements PlaceholderValue {

        public Table {
            var copied = new ArrayList<List<@Nullable String>>();
            for (var row : rows) {
                copied.add(Collections.unmodifiableList(new ArrayList<>(row)));
            }
            rows = Collections.unmodifiableList(copied);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("A table without rows is no value");
            }
        }

        /// So many make a document that somebody reads.
        public static final int MAX_ROWS = 300;

        /// Of those that fit, with a row of gaps for what does not; null where there are none.
        public static @Nullable Table of(int width, List<List<@Nullable String>> all) {
            if (all.isEmpty()) {
                return null;
            }
            if (all.size() <= MAX_ROWS) {
                return new Table(all);
            }
            var fitting = new ArrayList<List<@Nullable String>>(all.subList(0, MAX_ROWS));
            fitting.add(row(width, List.of()));
            return new Table(fitting);
        }

        /// @param cells null: nobody knows
        public static List<@Nullable String> cells(@Nullable String... cells) {
            var row = new ArrayList<@Nullable String>();
            for (var cell : cells) {
                row.add(cell);
            }
            return row;
        }

        /// The cells that are known, and gaps behind them.
        public static List<@Nullable String> row(int width, List<String> known) {
            var cells = new ArrayList<@Nullable String>(known);
            while (cells.size() < width) {
                cells.add(null);
            }
            return cells;
        }
    }

    /// A table that somebody declared to be rightly empty.
    record Nothing(String declaredBy, LocalDate on) implements PlaceholderValue {

        public Nothing {
            Objects.requireNonNull(declaredBy);
            Objects.requireNonNull(on);
        }
    }
}
