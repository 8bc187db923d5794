package dev.triennium.persistence.tenancy;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The rows of one table of tenants, found and changed by their ids: what all repositories do
/// alike. A repository keeps the mapping and what is particular to it.
public final class TenantTable<R extends UpdatableRecord<R>, I extends EntityId> {

    /// Stays below the largest packet of a server with its defaults.
    private static final int ROWS_OF_STATEMENT = 500;

    private final TenantDsl tenants;
    private final TableField<R, I> id;
    private final Table<R> table;
    private final Field<TenantId> tenant;
    private final @Nullable Field<Integer> version;

    private TenantTable(TenantDsl tenants, TableField<R, I> id) {
        this.tenants = tenants;
        this.id = id;
        this.table = Objects.requireNonNull(id.getTable());
        this.tenant = column(TableDictionary.tenantColumn(table.getName()), TenantId.class);
        this.version = table.field("version") == null ? null : column("version", Integer.class);
    }

    /// The column itself, not a conversion of it, which the guard would not know.
    @SuppressWarnings("unchecked") // its type is compared
    private <T> Field<T> column(String name, Class<T> type) {
        var column = Objects.requireNonNull(table.field(name), name);
        if (column.getType() != type) {
            throw new IllegalArgumentException(column + " is no " + type.getSimpleName());
        }
        return (Field<T>) column;
    }

    /// @param id the column that, with the tenant, is the primary key
    public static <R extends UpdatableRecord<R>, I extends EntityId> TenantTable<R, I> of(
            TenantDsl tenants, TableField<R, I> id) {
        return new TenantTable<>(tenants, id);
    }

    public Optional<R> find(TenantScope scope, I wanted) {
        return tenants.in(scope)
                .selectFrom(table)
                .where(tenant.eq(scope.tenant()), id.eq(wanted))
                .fetchOptional();
    }

    /// Those that exist of the wanted ones, in one statement; none for no refs.
    public <T> Map<Ref<I>, T> list(
            TenantScopes scopes, Collection<Ref<I>> refs, Function<? super R, T> mapper) {
        var found = new LinkedHashMap<Ref<I>, T>();
        var wanted = new LinkedHashSet<>(refs);
        wanted.removeIf(ref -> !scopes.contains(ref.tenant()));
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .selectFrom(table)
                .where(
                        tenant.in(wanted.stream().map(Ref::tenant).distinct().toList()),
                        id.in(wanted.stream().map(Ref::id).distinct().toList()))
                .forEach(
                        row -> {
                            var ref = new Ref<>(row.get(tenant), row.get(id));
                            // Two tenants may have the same id, such as that of a person.
                            if (wanted.contains(ref)) {
                                found.put(ref, mapper.apply(row));
                            }
                        });
        return found;
    }

    /// One page of a tenant's rows.
    public <T> Page<T> page(
            TenantScope scope,
            Keyset keyset,
            Condition condition,
            PageRequest request,
            Function<? super R, T> mapper) {
        return keyset.page(
                tenants.in(scope).selectFrom(table).where(tenant.eq(scope.tenant()), condition),
                request,
                mapper);
    }

    /// A page of each tenant's rows, in one statement.
    public <T> Map<TenantId, Page<T>> pages(
            TenantScopes scopes,
            Keyset keyset,
            Condition condition,
            PageRequest request,
            Function<? super R, T> mapper) {
        return keyset.pages(
                tenants.across(scopes),
                table,
                tenant.in(scopes.tenants()).and(condition),
                tenant,
                request,
                mapper);
    }

    public boolean exists(TenantScope scope, Condition condition) {
        return tenants.in(scope).fetchExists(table, tenant.eq(scope.tenant()).and(condition));
    }

    public int count(TenantScope scope, Condition condition) {
        return tenants.in(scope).fetchCount(table, tenant.eq(scope.tenant()).and(condition));
    }

    /// Stores a new row, with the tenant of the scope.
    public void insert(TenantScope scope, R row) {
        row.set(tenant, scope.tenant());
        tenants.in(scope).insertInto(table).set(row).execute();
    }

    /// Stores new rows in few statements. All have the same columns set.
    public void insertAll(TenantScope scope, List<R> rows) {
        for (var from = 0; from < rows.size(); from += ROWS_OF_STATEMENT) {
            var some = rows.subList(from, Math.min(from + ROWS_OF_STATEMENT, rows.size()));
            some.forEach(row -> row.set(tenant, scope.tenant()));
            tenants.in(scope)
                    .insertInto(table)
                    .columns(table.fields())
                    .valuesOfRecords(some)
                    .execute();
        }
    }

    /// Stores what is set in the row.
    ///
    /// @throws VersionConflictException when another version is stored
    /// @throws NotFoundException when there is no such row
    public void update(TenantScope scope, I changed, R row, int expectedVersion) {
        row.touched(id, false);
        var count =
                tenants.in(scope)
                        .update(table)
                        .set(row)
                        .where(isVersion(scope, changed, expectedVersion))
                        .execute();
        requireOne(count, scope, changed);
    }

    /// @throws VersionConflictException when another version is stored
    /// @throws NotFoundException when there is no such row
    public void delete(TenantScope scope, I deleted, int expectedVersion) {
        var count =
                tenants.in(scope)
                        .deleteFrom(table)
                        .where(isVersion(scope, deleted, expectedVersion))
                        .execute();
        requireOne(count, scope, deleted);
    }

    private Condition isVersion(TenantScope scope, I one, int expected) {
        return DSL.and(tenant.eq(scope.tenant()), id.eq(one), version().eq(expected));
    }

    private void requireOne(int count, TenantScope scope, I one) {
        if (count == 0) {
            throw find(scope, one)
                    .<RuntimeException>map(row -> new VersionConflictException(row.get(version())))
                    .orElseGet(() -> new NotFoundException("id"));
        }
    }

    private Field<Integer> version() {
        return Objects.requireNonNull(version, "The table has no version");
    }
}
