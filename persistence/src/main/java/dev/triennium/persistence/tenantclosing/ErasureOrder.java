package dev.triennium.persistence.tenantclosing;

import dev.triennium.persistence.jooq.generated.DefaultSchema;
import dev.triennium.persistence.tenancy.TableDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// All tables with rows of tenants, each after those that refer to it, and the tenant itself at
/// last. It is read from the database's own keys, so that no new table is forgotten.
@Component
final class ErasureOrder {

    private final List<ErasedTable> tables;

    /// @throws IllegalStateException when tables refer to each other in a circle
    ErasureOrder(TableDictionary dictionary) {
        var left =
                DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .filter(table -> dictionary.find(table.getName()).orElseThrow().isTenant())
                        .collect(Collectors.toCollection(ArrayList<Table<?>>::new));
        var ordered = new ArrayList<ErasedTable>();
        while (!left.isEmpty()) {
            var free = left.stream().filter(table -> !isReferredTo(table, left)).toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other: " + left);
            }
            free.forEach(table -> ordered.add(ErasedTable.of(table)));
            left.removeAll(free);
        }
        this.tables = List.copyOf(ordered);
    }

    private static boolean isReferredTo(Table<?> table, List<Table<?>> by) {
        return by.stream()
                .filter(other -> !other.equals(table))
                .anyMatch(other -> targets(other).contains(table));
    }

    private static Set<Table<?>> targets(Table<?> table) {
        return table.getReferences().stream()
                .map(key -> Objects.requireNonNull(key.getKey().getTable()))
                .collect(Collectors.toSet());
    }

    List<ErasedTable> tables() {
        return tables;
    }
}
