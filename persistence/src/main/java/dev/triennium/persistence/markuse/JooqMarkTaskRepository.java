package dev.triennium.persistence.markuse;

import static dev.triennium.persistence.jooq.generated.Tables.MARK_TASK;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.markuse.MarkTask;
import dev.triennium.domain.markuse.MarkTaskCause;
import dev.triennium.domain.markuse.MarkTaskFilter;
import dev.triennium.domain.markuse.MarkTaskId;
import dev.triennium.domain.markuse.MarkTaskRepository;
import dev.triennium.domain.markuse.MarkUseId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.MarkTaskRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqMarkTaskRepository extends TableRepository<MarkTaskRecord, MarkTaskId, MarkTask>
        implements MarkTaskRepository {

    private static final Keyset BY_DAY =
            Keyset.by(
                    Keyset.ascending(MARK_TASK.DUE_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(MARK_TASK.ID, MarkTaskId::value, MarkTaskId::new));

    private final ChildTable<MarkTaskRecord, MarkUseId> ofUses;
    private final OwnedTable<MarkTaskRecord, MarkTaskId> owned;

    JooqMarkTaskRepository(TenantDsl tenants) {
        super(tenants, MARK_TASK.ID);
        this.ofUses = ChildTable.of(tenants, MARK_TASK.TENANT_ID, MARK_TASK.MARK_USE_ID);
        this.owned =
                new OwnedTable<>(
                        tenants,
                        MARK_TASK.TENANT_ID,
                        MARK_TASK.ID,
                        MARK_TASK.OWNER_ID,
                        MARK_TASK.DONE_ON.isNull(),
                        noCondition(),
                        MarkTaskId::new);
    }

    @Override
    public Map<Ref<MarkUseId>, Page<MarkTask>> pages(
            TenantScopes scopes,
            Collection<Ref<MarkUseId>> uses,
            MarkTaskFilter filter,
            PageRequest page) {
        return ofUses.pages(scopes, uses, BY_DAY, matching(filter), page, this::toDomain);
    }

    private static Condition matching(MarkTaskFilter filter) {
        return filter.isDone() == null
                ? noCondition()
                : filter.isDone() ? MARK_TASK.DONE_ON.isNotNull() : MARK_TASK.DONE_ON.isNull();
    }

    @Override
    public boolean hasOpen(TenantScope scope, MarkUseId use) {
        return table.exists(scope, MARK_TASK.MARK_USE_ID.eq(use).and(MARK_TASK.DONE_ON.isNull()));
    }

    @Override
    public boolean has(TenantScope scope, MarkUseId use, MarkTaskCause cause, LocalDate causedOn) {
        return table.exists(
                scope,
                MARK_TASK
                        .MARK_USE_ID
                        .eq(use)
                        .and(MARK_TASK.CAUSE.eq(cause.name()))
                        .and(MARK_TASK.CAUSED_ON.eq(causedOn)));
    }

    @Override
    public Map<Ref<ColleagueId>, List<MarkTask>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, MarkTaskId id) {
        return owned.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return owned.listRunning(after, size);
    }

    @Override
    protected MarkTaskRecord toRow(MarkTask task) {
        var done = task.done();
        return new MarkTaskRecord()
                .setId(task.id())
                .setVersion(task.version())
                .setMarkUseId(task.use())
                .setTitle(task.title())
                .setCause(task.cause().name())
                .setCausedOn(task.causedOn())
                .setOwnerId(task.owner())
                .setDueOn(task.dueOn())
                .setDoneOn(done == null ? null : done.on())
                .setNote(done == null ? null : done.note());
    }

    @Override
    protected MarkTask toDomain(MarkTaskRecord row) {
        return new MarkTask(
                row.getId(),
                row.getVersion(),
                row.getMarkUseId(),
                row.getTitle(),
                MarkTaskCause.valueOf(row.getCause()),
                row.getCausedOn(),
                row.getOwnerId(),
                row.getDueOn(),
                row.getDoneOn() == null ? null : new MarkTask.Done(row.getDoneOn(), row.getNote()));
    }
}
