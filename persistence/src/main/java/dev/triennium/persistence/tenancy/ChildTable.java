package dev.triennium.persistence.tenancy;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/// The rows of one table of tenants as they stand below those of another: read for many parents in
/// one statement, and replaced together.
public final class ChildTable<R extends UpdatableRecord<R>, P extends EntityId> {

    private final TenantDsl tenants;
    private final TenantTable<R, P> rows;
    private final TableField<R, P> parent;
    private final Table<R> table;
    private final TableField<R, TenantId> tenant;
    private final List<TableField<R, ?>> order;

    private ChildTable(
            TenantDsl tenants,
            TableField<R, TenantId> tenant,
            TableField<R, P> parent,
            List<TableField<R, ?>> order) {
        this.tenants = tenants;
        this.rows = TenantTable.of(tenants, parent);
        this.parent = parent;
        this.table = Objects.requireNonNull(parent.getTable());
        this.tenant = tenant;
        this.order = order;
    }

    /// @param parent the column that, with the tenant, says below what a row stands
    /// @param order of the rows of one parent
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static <R extends UpdatableRecord<R>, P extends EntityId> ChildTable<R, P> of(
            TenantDsl tenants,
            TableField<R, TenantId> tenant,
            TableField<R, P> parent,
            TableField<R, ?>... order) {
        return new ChildTable<>(tenants, tenant, parent, List.of(order));
    }

    /// All rows below each parent; a parent without any is left out.
    public <T> Map<Ref<P>, List<T>> list(
            TenantScopes scopes, Collection<Ref<P>> parents, Function<? super R, T> mapper) {
        return list(scopes, parents, DSL.noCondition(), mapper);
    }

    public <T> Map<Ref<P>, List<T>> list(
            TenantScopes scopes,
            Collection<Ref<P>> parents,
            Condition condition,
            Function<? super R, T> mapper) {
        var found = new LinkedHashMap<Ref<P>, List<T>>();
        var wanted = scopes.reachable(parents);
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .selectFrom(table)
                .where(isBelowOne(wanted).and(condition))
                .orderBy(order)
                .forEach(
                        row -> {
                            var owner = owner(row);
                            if (wanted.contains(owner)) {
                                found.computeIfAbsent(owner, _ -> new ArrayList<>())
                                        .add(mapper.apply(row));
                            }
                        });
        return found;
    }

    /// A page of the rows below each parent; a parent without any is left out.
    public <T> Map<Ref<P>, Page<T>> pages(
            TenantScopes scopes,
            Collection<Ref<P>> parents,
            Keyset keyset,
            Condition condition,
            PageRequest request,
            Function<? super R, T> mapper) {
        var wanted = scopes.reachable(parents);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return keyset.pages(
                tenants.across(scopes),
                table,
                isBelowOne(wanted).and(condition),
                new Keyset.Parents<>(
                        wanted,
                        List.of(tenant, parent),
                        columns -> {
                            var tenantOf = columns.add(tenant);
                            var parentOf = columns.add(parent);
                            return row -> new Ref<>(tenantOf.of(row), parentOf.of(row));
                        }),
                request,
                mapper);
    }

    /// Holds of more than the wanted where two tenants have the same id.
    private Condition isBelowOne(Set<Ref<P>> wanted) {
        return tenant.in(wanted.stream().map(Ref::tenant).distinct().toList())
                .and(parent.in(wanted.stream().map(Ref::id).distinct().toList()));
    }

    private Ref<P> owner(R row) {
        return new Ref<>(row.get(tenant), row.get(parent));
    }

    /// Stores new rows in few statements. All have the same columns set.
    public void insertAll(TenantScope scope, List<R> newRows) {
        rows.insertAll(scope, newRows);
    }

    /// Removes all rows below one parent.
    public void deleteAll(TenantScope scope, P owner) {
        tenants.in(scope)
                .deleteFrom(table)
                .where(tenant.eq(scope.tenant()), parent.eq(owner))
                .execute();
    }
}
