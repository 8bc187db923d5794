package dev.triennium.persistence.jooq;

import java.util.Objects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// One of the [Columns] that a row was selected by.
public record Column<T>(int place) {

    /// The value of a column that is NOT NULL, or is not null in this row.
    public T of(Record row) {
        return Objects.requireNonNull(find(row));
    }

    /// @return null where the row has none
    @SuppressWarnings("unchecked") // the field that was selected at this place has this type
    public @Nullable T find(Record row) {
        return (T) row.get(place);
    }
}
