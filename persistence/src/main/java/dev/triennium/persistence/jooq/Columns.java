package dev.triennium.persistence.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;

/// The columns of a statement, each once, in the order in which they are selected. A value is taken
/// by its place: looking it up by its column costs as much as all the rest of mapping a row.
public final class Columns {

    private final List<Field<?>> fields;

    public Columns() {
        this.fields = new ArrayList<>();
    }

    /// Those of a projection, to which others may come.
    public Columns(Projection<?> projection) {
        this.fields = new ArrayList<>(projection.fields());
    }

    public <T> Column<T> add(Field<T> field) {
        var place = fields.indexOf(field);
        if (place < 0) {
            place = fields.size();
            fields.add(field);
        }
        return new Column<>(place);
    }

    public List<Field<?>> fields() {
        return List.copyOf(fields);
    }

    /// What is made of a row of these columns.
    public <T> Projection<T> to(Function<Record, T> mapper) {
        return new Projection<>(fields(), mapper);
    }
}
