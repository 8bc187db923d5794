package dev.triennium.persistence.register;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.register.Registered;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/// The repository of a register whose entries are one row each, with their links in a table below.
/// What is left to write is the mapping, and the pages.
///
/// @param <R> a row
/// @param <L> a row of the links
/// @param <I> the id of an entry
/// @param <E> what lists show of it
public abstract class RegisterTable<
                R extends UpdatableRecord<R>,
                L extends UpdatableRecord<L>,
                I extends EntityId,
                E extends Registered<I, E>>
        implements RegisterRepository<I, E> {

    /// Where what has no day comes in an order by days.
    private static final LocalDate AFTER_ALL_OTHERS = LocalDate.of(9999, 12, 31);

    /// Which columns of the table are what.
    ///
    /// @param isOpen of the rows that somebody still has to do with
    /// @param isDue of those among them that have a day
    public record Columns<R extends UpdatableRecord<R>, I extends EntityId>(
            TableField<R, TenantId> tenant,
            TableField<R, I> id,
            TableField<R, Integer> number,
            TableField<R, ColleagueId> owner,
            Condition isOpen,
            Condition isDue,
            Function<UUID, I> wrap) {}

    /// The same of the links.
    ///
    /// @param risk null: entries of this register are linked to no risks
    public record LinkColumns<L extends UpdatableRecord<L>, I extends EntityId>(
            TableField<L, TenantId> tenant,
            TableField<L, I> entry,
            TableField<L, Integer> ordinal,
            TableField<L, ClauseId> clause,
            TableField<L, ControlId> control,
            @Nullable TableField<L, RiskId> risk) {

        /// Without risks.
        public LinkColumns(
                TableField<L, TenantId> tenant,
                TableField<L, I> entry,
                TableField<L, Integer> ordinal,
                TableField<L, ClauseId> clause,
                TableField<L, ControlId> control) {
            this(tenant, entry, ordinal, clause, control, null);
        }
    }

    protected final TenantTable<R, I> table;
    private final TenantDsl tenants;
    private final Columns<R, I> columns;
    private final LinkColumns<L, I> linkColumns;
    private final OwnedTable<R, I> owned;
    private final ChildTable<L, I> links;

    protected RegisterTable(
            TenantDsl tenants, Columns<R, I> columns, LinkColumns<L, I> linkColumns) {
        this.tenants = tenants;
        this.columns = columns;
        this.linkColumns = linkColumns;
        this.table = TenantTable.of(tenants, columns.id());
        this.owned =
                new OwnedTable<>(
                        tenants,
                        columns.tenant(),
                        columns.id(),
                        columns.owner(),
                        columns.isOpen(),
                        columns.isDue(),
                        columns.wrap());
        this.links =
                ChildTable.of(
                        tenants, linkColumns.tenant(), linkColumns.entry(), linkColumns.ordinal());
    }

    /// All columns but the tenant's.
    protected abstract R toRow(E facts);

    protected abstract E toDomain(R row);

    /// For a column by which entries are sorted.
    protected static LocalDate order(@Nullable LocalDate day) {
        return day == null ? AFTER_ALL_OTHERS : day;
    }

    @Override
    public Optional<Entry<I, E>> find(TenantScope scope, I id) {
        return table.find(scope, id).map(row -> new Entry<>(toDomain(row), links(scope, id)));
    }

    private EntryLinks links(TenantScope scope, I id) {
        var ref = Ref.in(scope, id);
        return listLinks(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, EntryLinks.NONE);
    }

    @Override
    public Map<Ref<I>, E> list(TenantScopes scopes, Collection<Ref<I>> refs) {
        return table.list(scopes, refs, this::toDomain);
    }

    @Override
    public Map<TenantId, List<E>> listAll(TenantScopes scopes) {
        return tenants.across(scopes)
                .selectFrom(Objects.requireNonNull(columns.id().getTable()))
                .where(columns.tenant().in(scopes.tenants()))
                .orderBy(columns.tenant(), columns.number())
                .collect(
                        Collectors.groupingBy(
                                row -> Objects.requireNonNull(row.get(columns.tenant())),
                                Collectors.mapping(this::toDomain, Collectors.toList())));
    }

    @Override
    public Map<Ref<I>, EntryLinks> listLinks(TenantScopes scopes, Collection<Ref<I>> refs) {
        var found = new HashMap<Ref<I>, EntryLinks>();
        links.list(scopes, refs, Function.identity())
                .forEach((ref, rows) -> found.put(ref, links(rows)));
        return found;
    }

    private EntryLinks links(List<L> rows) {
        var risk = linkColumns.risk();
        return new EntryLinks(
                present(rows, linkColumns.clause()),
                present(rows, linkColumns.control()),
                risk == null ? List.of() : present(rows, risk));
    }

    private static <L extends UpdatableRecord<L>, T> List<T> present(
            List<L> rows, Field<T> column) {
        return rows.stream().map(row -> row.get(column)).filter(Objects::nonNull).toList();
    }

    @Override
    public void insert(TenantScope scope, Entry<I, E> entry) {
        table.insert(scope, toRow(entry.facts()));
        insertLinks(scope, entry);
    }

    @Override
    public void update(TenantScope scope, Entry<I, E> entry, int expectedVersion) {
        table.update(scope, entry.id(), toRow(entry.facts()), expectedVersion);
        if (!links(scope, entry.id()).equals(entry.links())) {
            links.deleteAll(scope, entry.id());
            insertLinks(scope, entry);
        }
    }

    private void insertLinks(TenantScope scope, Entry<I, E> entry) {
        var rows = new ArrayList<L>();
        var given = entry.links();
        given.clauses().forEach(one -> rows.add(link(entry, rows.size(), one, null, null)));
        given.controls().forEach(one -> rows.add(link(entry, rows.size(), null, one, null)));
        given.risks().forEach(one -> rows.add(link(entry, rows.size(), null, null, one)));
        links.insertAll(scope, rows);
    }

    private L link(
            Entry<I, E> entry,
            int ordinal,
            @Nullable ClauseId clause,
            @Nullable ControlId control,
            @Nullable RiskId risk) {
        var row = Objects.requireNonNull(linkColumns.entry().getTable()).newRecord();
        row.set(linkColumns.entry(), entry.id());
        row.set(linkColumns.ordinal(), ordinal);
        row.set(linkColumns.clause(), clause);
        row.set(linkColumns.control(), control);
        if (linkColumns.risk() != null) {
            row.set(linkColumns.risk(), risk);
        }
        return row;
    }

    /// Of the entries that are linked to the clause.
    protected Condition isLinkedTo(TenantScopes scopes, ClauseId clause) {
        return isLinked(scopes, linkColumns.clause().eq(clause));
    }

    /// Of the entries that are linked to the control.
    protected Condition isLinkedTo(TenantScopes scopes, ControlId control) {
        return isLinked(scopes, linkColumns.control().eq(control));
    }

    /// Of the entries that are linked to the risk.
    protected Condition isLinkedTo(TenantScopes scopes, RiskId risk) {
        return isLinked(scopes, Objects.requireNonNull(linkColumns.risk()).eq(risk));
    }

    private Condition isLinked(TenantScopes scopes, Condition subject) {
        return exists(
                selectOne()
                        .from(linkColumns.entry().getTable())
                        .where(
                                linkColumns.tenant().in(scopes.tenants()),
                                linkColumns.tenant().eq(columns.tenant()),
                                linkColumns.entry().eq(columns.id()),
                                subject));
    }

    @Override
    public Optional<Integer> findLastNumber(TenantScope scope) {
        return tenants.in(scope)
                .select(max(columns.number()))
                .from(columns.id().getTable())
                .where(columns.tenant().eq(scope.tenant()))
                .fetchOptional(found -> found.value1());
    }

    @Override
    public Map<Ref<ColleagueId>, List<E>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, I id) {
        return owned.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return owned.listRunning(after, size);
    }
}
