package dev.triennium.persistence.tenantclosing;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.tenancy.TableDictionary;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// A table with rows of tenants.
///
/// @param own columns, besides the tenant's, by which a row refers to another one of the table
record ErasedTable(Table<?> table, Field<TenantId> tenant, List<Field<?>> own) {

    static ErasedTable of(Table<?> table) {
        var tenant = tenantOf(table);
        var own =
                table.getReferences().stream()
                        .filter(key -> table.equals(key.getKey().getTable()))
                        .<Field<?>>map(key -> key.getFields().getLast())
                        .toList();
        return new ErasedTable(table, tenant, own);
    }

    @SuppressWarnings("unchecked") // its type is compared
    private static Field<TenantId> tenantOf(Table<?> table) {
        var name = TableDictionary.tenantColumn(table.getName());
        var column = Objects.requireNonNull(table.field(name), name);
        if (column.getType() != TenantId.class) {
            throw new IllegalStateException(column + " names no tenant");
        }
        return (Field<TenantId>) column;
    }

    /// @return how many rows were deleted; 0 when none is left
    int delete(DSLContext dsl, TenantId of, int most) {
        if (own.isEmpty()) {
            return dsl.deleteFrom(table).where(tenant.eq(of)).limit(most).execute();
        }
        var id = column("id");
        var free = tenant.eq(of);
        for (var column : own) {
            free = free.and(DSL.notExists(referring(column, of, id)));
        }
        var ids = dsl.select(id).from(table).where(free).limit(most).fetch(id);
        return dsl.deleteFrom(table).where(tenant.eq(of), id.in(ids)).execute();
    }

    /// The database looks at each row as it goes: those that others refer to come later.
    private Select<?> referring(Field<?> column, TenantId of, Field<Object> id) {
        var other = table.as("other");
        return DSL.selectOne()
                .from(other)
                .where(
                        Objects.requireNonNull(other.field(tenant)).eq(of),
                        column(other, column.getName()).eq(id));
    }

    private Field<Object> column(String name) {
        return column(table, name);
    }

    @SuppressWarnings("unchecked") // it is compared with nothing but columns of its own type
    private static Field<Object> column(Table<?> of, String name) {
        return (Field<Object>) Objects.requireNonNull(of.field(name), name);
    }
}
