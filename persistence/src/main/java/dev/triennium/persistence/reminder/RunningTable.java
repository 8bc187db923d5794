package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.Behind;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/// What the derivation of deadlines asks of a table whose rows have some.
///
/// @param <R> a row
/// @param <I> its id
public final class RunningTable<R extends UpdatableRecord<R>, I extends EntityId> {

    private final TenantDsl tenants;
    private final Table<R> table;
    private final TableField<R, TenantId> tenant;
    private final TableField<R, I> id;
    private final Condition isRunning;
    private final Function<UUID, I> wrap;

    /// @param isRunning of the rows that may have a deadline
    public RunningTable(
            TenantDsl tenants,
            TableField<R, TenantId> tenant,
            TableField<R, I> id,
            Condition isRunning,
            Function<UUID, I> wrap) {
        this.tenants = tenants;
        this.table = Objects.requireNonNull(id.getTable());
        this.tenant = tenant;
        this.id = id;
        this.isRunning = isRunning;
        this.wrap = wrap;
    }

    /// Over all organisations.
    ///
    /// @param after the last of the page before; null: from the start
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(tenant, after.tenant())
                                .then(id, wrap.apply(after.id()))
                                .condition();
        return tenants.sweep(CrossTenantSweep.RUNNING_SUBJECTS)
                .select(tenant, TENANT.ZONE, id)
                .from(table)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(tenant))
                .where(isRunning, beyond)
                .orderBy(tenant, id)
                .limit(size)
                .fetch(
                        found ->
                                new RunningSubject(
                                        found.value1(),
                                        ZoneId.of(found.value2()),
                                        found.value3().value()));
    }

    /// @return whether it is there
    public boolean lock(TenantScope scope, I one) {
        return tenants.in(scope)
                .select(id)
                .from(table)
                .where(tenant.eq(scope.tenant()), id.eq(one))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }
}
