package dev.triennium.persistence.jooq;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.Field;

/// The rows that stand behind one, in the order of several columns. It is spelled out column by
/// column, which both databases serve from an index; of `(a, b) > (x, y)` they look at each row.
/// Other tables are joined to the ordered one by `straightJoin`, or MySQL may begin with those.
///
/// @param isThere whether a row stands where the one does, as far as the columns say
/// @param condition whether it stands behind
public record Behind(Condition isThere, Condition condition) {

    /// @param value of the first column
    public static <T> Behind row(Field<T> column, T value) {
        return new Behind(noCondition(), noCondition()).then(column, value);
    }

    /// @param value of the next column
    public <T> Behind then(Field<T> column, T value) {
        return new Behind(
                isThere.and(column.eq(value)), condition.or(isThere.and(column.gt(value))));
    }
}
