package dev.triennium.persistence.tenancy;

import static org.jooq.impl.DSL.select;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.DerivedColumns;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.PreparedDsl;
import dev.triennium.persistence.jooq.Projection;
import dev.triennium.persistence.jooq.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
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
        var one = new One(scope, wanted);
        return tenants
                .preparedIn(scope)
                .fetch(
                        Shape.of("find", table, id),
                        one.binds,
                        table,
                        () -> select(table.fields()).from(table).where(one.condition()))
                .stream()
                .findFirst();
    }

    /// The row with an id.
    private final class One {

        private final Binds binds = new Binds();
        private final Binds.One<TenantId> owner;
        private final Binds.One<I> wanted;

        One(TenantScope scope, I wanted) {
            this.owner = binds.one(tenant, scope.tenant());
            this.wanted = binds.one(id, wanted);
        }

        Condition condition() {
            return tenant.eq(owner.param()).and(id.eq(wanted.param()));
        }
    }

    /// The rows whose column has one of the ids. Two tenants may have the same id, such as that
    /// of a person: what comes has to be looked up among the wanted.
    private final class Some<K> {

        private final Field<K> column;
        private final Binds binds = new Binds();
        private final Binds.Some<TenantId> owners;
        private final Binds.Some<K> ids;

        Some(Field<K> column, Collection<Ref<K>> wanted) {
            this.column = column;
            this.owners = binds.some(tenant, wanted.stream().map(Ref::tenant).distinct().toList());
            this.ids = binds.some(column, wanted.stream().map(Ref::id).distinct().toList());
        }

        Condition condition() {
            return owners.holds(tenant).and(ids.holds(column));
        }
    }

    /// Those that exist of the wanted ones, in one statement; none for no refs.
    public <T> Map<Ref<I>, T> list(
            TenantScopes scopes, Collection<Ref<I>> refs, Function<? super R, T> mapper) {
        var found = new LinkedHashMap<Ref<I>, T>();
        var wanted = scopes.reachable(refs);
        if (wanted.isEmpty()) {
            return found;
        }
        var some = new Some<>(id, wanted);
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("list", table, id),
                        some.binds,
                        table,
                        () -> select(table.fields()).from(table).where(some.condition()))
                .forEach(
                        row -> {
                            var ref = new Ref<>(row.get(tenant), row.get(id));
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
                Keyset.Parents.of(tenant, scopes.tenants()),
                request,
                mapper);
    }

    public boolean exists(TenantScope scope, Condition condition) {
        return tenants.in(scope).fetchExists(table, tenant.eq(scope.tenant()).and(condition));
    }

    /// The row, of which only the projection is read.
    public <T> Optional<T> find(TenantScope scope, I wanted, Projection<T> projection) {
        var one = new One(scope, wanted);
        return tenants
                .preparedIn(scope)
                .fetch(
                        Shape.of("find", table, id, projection),
                        one.binds,
                        projection.fields(),
                        () -> select(projection.fields()).from(table).where(one.condition()))
                .stream()
                .findFirst()
                .map(projection::of);
    }

    /// Those that exist of the wanted ones, in one statement, of which only the projection is read.
    public <T> Map<Ref<I>, T> list(
            TenantScopes scopes, Collection<Ref<I>> refs, Projection<T> projection) {
        return list(scopes, refs, table, projection);
    }

    /// The same with rows of other tables.
    ///
    /// @param joined this table with others, each bound to its tenant; the same object each time
    public <T> Map<Ref<I>, T> list(
            TenantScopes scopes,
            Collection<Ref<I>> refs,
            Table<?> joined,
            Projection<T> projection) {
        var columns = new Columns(projection);
        var tenantOf = columns.add(tenant);
        var idOf = columns.add(id);
        var found = new LinkedHashMap<Ref<I>, T>();
        var wanted = scopes.reachable(refs);
        if (wanted.isEmpty()) {
            return found;
        }
        var some = new Some<>(id, wanted);
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("list", joined, id, projection),
                        some.binds,
                        columns.fields(),
                        () -> select(columns.fields()).from(joined).where(some.condition()))
                .forEach(
                        row -> {
                            var ref = new Ref<>(tenantOf.of(row), idOf.of(row));
                            if (wanted.contains(ref)) {
                                found.put(ref, projection.of(row));
                            }
                        });
        return found;
    }

    /// One page of a tenant's rows, of which only the projection is read.
    public <T> Page<T> page(
            TenantScope scope,
            Keyset keyset,
            Condition condition,
            PageRequest request,
            Projection<T> projection) {
        var binds = new Binds();
        var owner = binds.one(tenant, scope.tenant());
        return keyset.page(
                isEmpty(condition)
                        ? tenants.preparedIn(scope)
                        : PreparedDsl.anew(tenants.in(scope)),
                table,
                Shape.of("tenant"),
                binds,
                () -> tenant.eq(owner.param()).and(condition),
                request,
                projection);
    }

    /// What is filtered has too many shapes to be prepared.
    private static boolean isEmpty(Condition condition) {
        return condition.equals(DSL.noCondition());
    }

    /// A page of each tenant's rows, in one statement, of which only the projection is read.
    public <T> Map<TenantId, Page<T>> pages(
            TenantScopes scopes,
            Keyset keyset,
            Condition condition,
            PageRequest request,
            Projection<T> projection) {
        var binds = new Binds();
        var owners = binds.some(tenant, scopes.tenants());
        return keyset.pages(
                isEmpty(condition)
                        ? tenants.preparedAcross(scopes)
                        : PreparedDsl.anew(tenants.across(scopes)),
                table,
                Shape.of("tenants"),
                binds,
                () -> owners.holds(tenant).and(condition),
                Keyset.Parents.of(tenant, scopes.tenants()),
                request,
                projection);
    }

    /// A page of the rows below each parent, in one statement, of which only the projection is
    /// read. A parent without rows is left out.
    ///
    /// @param parent the column that, with the tenant, names the parent
    public <P, T> Map<Ref<P>, Page<T>> pages(
            TenantScopes scopes,
            Field<P> parent,
            Collection<Ref<P>> parents,
            Keyset keyset,
            PageRequest request,
            Projection<T> projection) {
        return pages(scopes, parent, parents, keyset, DSL.noCondition(), request, projection);
    }

    /// The same of the rows that the condition leaves.
    public <P, T> Map<Ref<P>, Page<T>> pages(
            TenantScopes scopes,
            Field<P> parent,
            Collection<Ref<P>> parents,
            Keyset keyset,
            Condition condition,
            PageRequest request,
            Projection<T> projection) {
        var wanted = scopes.reachable(parents);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var some = new Some<>(parent, wanted);
        return keyset.pages(
                isEmpty(condition)
                        ? tenants.preparedAcross(scopes)
                        : PreparedDsl.anew(tenants.across(scopes)),
                table,
                Shape.of("below", parent),
                some.binds,
                () -> some.condition().and(condition),
                below(parent, wanted),
                request,
                projection);
    }

    /// The same, of whole rows.
    public <P, T> Map<Ref<P>, Page<T>> pages(
            TenantScopes scopes,
            Field<P> parent,
            Collection<Ref<P>> parents,
            Keyset keyset,
            Condition condition,
            PageRequest request,
            Function<? super R, T> mapper) {
        var wanted = scopes.reachable(parents);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var tenantsOfParents = wanted.stream().map(Ref::tenant).distinct().toList();
        var ids = wanted.stream().map(Ref::id).distinct().toList();
        return keyset.pages(
                tenants.across(scopes),
                table,
                tenant.in(tenantsOfParents).and(parent.in(ids)).and(condition),
                below(parent, wanted),
                request,
                mapper);
    }

    private <P> Keyset.Parents<Ref<P>> below(Field<P> parent, Set<Ref<P>> wanted) {
        return new Keyset.Parents<>(
                wanted,
                List.of(tenant, parent),
                columns -> {
                    var tenantOf = columns.add(tenant);
                    var parentOf = columns.add(parent);
                    return row -> new Ref<>(tenantOf.of(row), parentOf.of(row));
                });
    }

    /// All rows below each parent, in one statement, of which only the projection is read. A parent
    /// without rows is left out.
    ///
    /// @param parent the column that, with the tenant, names the parent
    public <P, T> Map<Ref<P>, List<T>> listBelow(
            TenantScopes scopes,
            Field<P> parent,
            Collection<Ref<P>> parents,
            Field<?> order,
            Projection<T> projection) {
        var columns = new Columns(projection);
        var tenantOf = columns.add(tenant);
        var parentOf = columns.add(parent);
        var found = new LinkedHashMap<Ref<P>, List<T>>();
        var wanted = scopes.reachable(parents);
        if (wanted.isEmpty()) {
            return found;
        }
        var some = new Some<>(parent, wanted);
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("below", table, parent, order, projection),
                        some.binds,
                        columns.fields(),
                        () ->
                                select(columns.fields())
                                        .from(table)
                                        .where(some.condition())
                                        .orderBy(order))
                .forEach(
                        row -> {
                            var owner = new Ref<>(tenantOf.of(row), parentOf.of(row));
                            if (wanted.contains(owner)) {
                                found.computeIfAbsent(owner, _ -> new ArrayList<>())
                                        .add(projection.of(row));
                            }
                        });
        return found;
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
        forSome(rows, some -> inserting(scope, some).execute());
    }

    private InsertValuesStepN<R> inserting(TenantScope scope, List<R> rows) {
        rows.forEach(row -> row.set(tenant, scope.tenant()));
        var columns = DerivedColumns.without(table);
        return tenants.in(scope)
                .insertInto(table)
                .columns(columns)
                .valuesOfRecords(rows.stream().map(row -> row.into(columns)).toList());
    }

    private void forSome(List<R> rows, Consumer<List<R>> work) {
        for (var from = 0; from < rows.size(); from += ROWS_OF_STATEMENT) {
            work.accept(rows.subList(from, Math.min(from + ROWS_OF_STATEMENT, rows.size())));
        }
    }

    /// Stores whole rows, each over the version before it, in few statements; all of them or none.
    /// The rows are locked in one order, whatever their own, so that two who change the same do not
    /// wait for each other.
    ///
    /// @param condition that the stored rows must meet besides
    /// @return the first of which another version is stored, or none that meets the condition
    public Optional<I> updateAll(TenantScope scope, List<R> rows, Condition condition) {
        var stored =
                tenants.in(scope)
                        .select(id, version())
                        .from(table)
                        .where(
                                tenant.eq(scope.tenant()),
                                id.in(rows.stream().map(row -> row.get(id)).toList()),
                                condition)
                        .orderBy(id)
                        .forUpdate()
                        .fetchMap(id, version());
        var stale =
                rows.stream()
                        .filter(row -> !isNext(row, stored.get(row.get(id))))
                        .map(row -> row.get(id))
                        .findFirst();
        if (stale.isEmpty()) {
            forSome(
                    rows,
                    some ->
                            inserting(scope, some)
                                    .onDuplicateKeyUpdate()
                                    .set(replaced())
                                    .execute());
        }
        return stale;
    }

    /// Each column that is no part of the key, as the new row has it.
    private Map<Field<?>, Field<?>> replaced() {
        var values = new LinkedHashMap<Field<?>, Field<?>>();
        for (var column : DerivedColumns.without(table)) {
            if (!column.equals(tenant) && !column.equals(id)) {
                values.put(column, DSL.excluded(column));
            }
        }
        return values;
    }

    private boolean isNext(R row, @Nullable Integer stored) {
        return stored != null && row.get(version()) == stored + 1;
    }

    /// Stores what is set in the row.
    ///
    /// @throws VersionConflictException when another version is stored
    /// @throws NotFoundException when there is no such row
    public void update(TenantScope scope, I changed, R row, int expectedVersion) {
        update(scope, changed, row, expectedVersion, DSL.noCondition());
    }

    /// @param condition under which the row may change; where it does not hold, it is a conflict
    public void update(
            TenantScope scope, I changed, R row, int expectedVersion, Condition condition) {
        row.touched(id, false);
        var count =
                tenants.in(scope)
                        .update(table)
                        .set(row)
                        .where(isVersion(scope, changed, expectedVersion).and(condition))
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
