package dev.triennium.persistence.jooq;

import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;

/// What is read of a table's rows: the columns, selected in this order, and what is made of them.
/// A statement may select more behind them.
public record Projection<T>(List<Field<?>> fields, Function<Record, T> mapper) {

    public Projection {
        fields = List.copyOf(fields);
    }

    public T of(Record row) {
        return mapper.apply(row);
    }
}
