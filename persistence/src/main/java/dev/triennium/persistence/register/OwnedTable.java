package dev.triennium.persistence.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/// What is asked of each table whose rows have an owner and a day.
///
/// @param <R> a row
/// @param <I> its id
public final class OwnedTable<R extends UpdatableRecord<R>, I extends EntityId> {

    private final TenantDsl tenants;
    private final Table<R> table;
    private final TableField<R, TenantId> tenant;
    private final TableField<R, I> id;
    private final TableField<R, ColleagueId> owner;
    private final Condition isOpen;
    private final RunningTable<R, I> running;

    /// @param isOpen of the rows that somebody still has to do with
    /// @param isDue of those among them that have a day
    public OwnedTable(
            TenantDsl tenants,
            TableField<R, TenantId> tenant,
            TableField<R, I> id,
            TableField<R, ColleagueId> owner,
            Condition isOpen,
            Condition isDue,
            Function<UUID, I> wrap) {
        this.tenants = tenants;
        this.table = Objects.requireNonNull(id.getTable());
        this.tenant = tenant;
        this.id = id;
        this.owner = owner;
        this.isOpen = isOpen;
        this.running = new RunningTable<>(tenants, tenant, id, isOpen.and(isDue), wrap);
    }

    public <T> Map<Ref<ColleagueId>, List<T>> listOwned(
            TenantScopes scopes,
            Collection<Ref<ColleagueId>> owners,
            Function<? super R, T> mapper) {
        var found = new LinkedHashMap<Ref<ColleagueId>, List<T>>();
        var wanted = scopes.reachable(owners);
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .selectFrom(table)
                .where(
                        tenant.in(scopes.tenants()),
                        owner.in(wanted.stream().map(Ref::id).toList()),
                        isOpen)
                .orderBy(tenant, id)
                .forEach(
                        row -> {
                            var ref = new Ref<>(row.get(tenant), row.get(owner));
                            if (wanted.contains(ref)) {
                                found.computeIfAbsent(ref, _ -> new ArrayList<>())
                                        .add(mapper.apply(row));
                            }
                        });
        return found;
    }

    public boolean lock(TenantScope scope, I one) {
        return running.lock(scope, one);
    }

    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }
}
