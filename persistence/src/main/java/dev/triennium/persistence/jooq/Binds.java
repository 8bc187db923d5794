package dev.triennium.persistence.jooq;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;

/// The values of a prepared statement, each made known here before the statement names it. Lists
/// are padded to a power of two, so that few statements serve all.
public final class Binds {

    private final List<Param<?>> params = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    /// One value of a statement.
    public record One<T>(Param<T> param) {}

    /// A list of values of a statement.
    public record Some<T>(List<Param<T>> params) {

        public Some {
            params = List.copyOf(params);
        }

        public Condition holds(Field<T> column) {
            return column.in(params);
        }
    }

    /// The values so far, for a statement that goes on in another way.
    Binds copy() {
        var copy = new Binds();
        copy.params.addAll(params);
        copy.sizes.addAll(sizes);
        return copy;
    }

    /// @param column whose type the value has
    public <T> One<T> one(Field<T> column, T value) {
        sizes.add(1);
        return new One<>(add(column, value));
    }

    public One<Integer> one(int value) {
        sizes.add(1);
        var param = DSL.param(nextName(), value);
        params.add(param);
        return new One<>(param);
    }

    /// @param column whose type the values have
    /// @param values where there are none, none is held
    public <T> Some<T> some(Field<T> column, Collection<T> values) {
        var list = new ArrayList<>(values);
        while (Integer.bitCount(list.size()) > 1) {
            list.add(list.getLast());
        }
        sizes.add(list.size());
        return new Some<>(list.stream().map(value -> add(column, value)).toList());
    }

    private <T> Param<T> add(Field<T> column, T value) {
        var param = DSL.param(nextName(), column).$value(value);
        params.add(param);
        return param;
    }

    /// By which a value is known in the statement. jOOQ keeps it where it makes another value of
    /// it, which it does for a column of another table.
    private String nextName() {
        return "bind" + params.size();
    }

    /// In the order in which they were made known.
    public List<Param<?>> params() {
        return Collections.unmodifiableList(params);
    }

    /// How many there are of each.
    public List<Integer> sizes() {
        return List.copyOf(sizes);
    }
}
