package dev.triennium.persistence.jooq;

import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;

/// Sends reads of few shapes, each of which is rendered once. A statement must be the same whenever
/// its shape and the sizes of its values are; all of its values come from the binds.
public interface PreparedDsl {

    /// @param fields the columns in their order; the statement may select more behind them
    /// @param statement asked for only where the shape is new
    Result<Record> fetch(
            Shape shape, Binds binds, List<Field<?>> fields, Supplier<Select<?>> statement);

    /// @param table all of whose columns the statement selects, in their order
    /// @param statement asked for only where the shape is new
    <R extends Record> Result<R> fetch(
            Shape shape, Binds binds, Table<R> table, Supplier<Select<?>> statement);

    /// For statements of too many shapes, such as lists with a filter: renders each of them.
    static PreparedDsl anew(DSLContext dsl) {
        return new PreparedDsl() {
            @Override
            public Result<Record> fetch(
                    Shape shape,
                    Binds binds,
                    List<Field<?>> fields,
                    Supplier<Select<?>> statement) {
                return dsl.fetch(statement.get().coerce(fields));
            }

            @Override
            public <R extends Record> Result<R> fetch(
                    Shape shape, Binds binds, Table<R> table, Supplier<Select<?>> statement) {
                return dsl.fetch(statement.get().coerce(table));
            }
        };
    }
}
