package dev.triennium.persistence.jooq;

import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;

/// Columns that the database makes of others, and that nobody writes.
public final class DerivedColumns {

    /// What names are sorted by.
    private static final Set<String> NAMES = Set.of("name_order", "designation_order");

    private DerivedColumns() {}

    public static boolean isDerived(Field<?> column) {
        return NAMES.contains(column.getName());
    }

    /// The columns of a table without them.
    public static Field<?>[] without(Table<?> table) {
        return table.fieldStream().filter(column -> !isDerived(column)).toArray(Field<?>[]::new);
    }
}
