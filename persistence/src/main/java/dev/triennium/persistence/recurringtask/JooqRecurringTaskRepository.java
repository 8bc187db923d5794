package dev.triennium.persistence.recurringtask;

import static dev.triennium.persistence.jooq.generated.Tables.RECURRING_TASK;
import static dev.triennium.persistence.jooq.generated.Tables.RECURRING_TASK_DAY;
import static dev.triennium.persistence.jooq.generated.Tables.RECURRING_TASK_LINK;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.recurringtask.RecordedDay;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskContent;
import dev.triennium.domain.recurringtask.RecurringTaskEnding;
import dev.triennium.domain.recurringtask.RecurringTaskFilter;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import dev.triennium.domain.recurringtask.RecurringTaskOrder;
import dev.triennium.domain.recurringtask.RecurringTaskOutcome;
import dev.triennium.domain.recurringtask.RecurringTaskRepository;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.RecurringTaskDayRecord;
import dev.triennium.persistence.jooq.generated.tables.records.RecurringTaskLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.RecurringTaskRecord;
import dev.triennium.persistence.register.RegisterTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRecurringTaskRepository
        extends RegisterTable<
                RecurringTaskRecord, RecurringTaskLinkRecord, RecurringTaskId, RecurringTask>
        implements RecurringTaskRepository {

    private static final Keyset BY_NUMBER =
            Keyset.by(Keyset.ascending(RECURRING_TASK.NUMBER, Object::toString, Integer::valueOf));

    private static final Keyset BY_DAY =
            Keyset.by(
                    Keyset.ascending(
                            RECURRING_TASK.DUE_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(RECURRING_TASK.ID, RecurringTaskId::value, RecurringTaskId::new));

    private final TenantDsl tenants;
    private final ChildTable<RecurringTaskRecord, PlanTaskId> ofPlanTasks;
    private final ChildTable<RecurringTaskDayRecord, RecurringTaskId> days;

    JooqRecurringTaskRepository(TenantDsl tenants) {
        super(
                tenants,
                new Columns<>(
                        RECURRING_TASK.TENANT_ID,
                        RECURRING_TASK.ID,
                        RECURRING_TASK.NUMBER,
                        RECURRING_TASK.OWNER_ID,
                        RECURRING_TASK.DUE_ON.isNotNull(),
                        RECURRING_TASK.DUE_ON.isNotNull(),
                        RecurringTaskId::new),
                new LinkColumns<>(
                        RECURRING_TASK_LINK.TENANT_ID,
                        RECURRING_TASK_LINK.RECURRING_TASK_ID,
                        RECURRING_TASK_LINK.ORDINAL,
                        RECURRING_TASK_LINK.CLAUSE_ID,
                        RECURRING_TASK_LINK.CONTROL_ID));
        this.tenants = tenants;
        this.ofPlanTasks =
                ChildTable.of(
                        tenants,
                        RECURRING_TASK.TENANT_ID,
                        RECURRING_TASK.PLAN_TASK_ID,
                        RECURRING_TASK.NUMBER);
        this.days =
                ChildTable.of(
                        tenants,
                        RECURRING_TASK_DAY.TENANT_ID,
                        RECURRING_TASK_DAY.RECURRING_TASK_ID,
                        RECURRING_TASK_DAY.DUE_ON);
    }

    @Override
    public Map<TenantId, Page<RecurringTask>> pages(
            TenantScopes scopes,
            RecurringTaskFilter filter,
            RecurringTaskOrder order,
            PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    private static Keyset keyset(RecurringTaskOrder order) {
        return switch (order) {
            case NUMBER -> BY_NUMBER;
            case DUE_ON -> BY_DAY;
        };
    }

    private Condition matching(TenantScopes scopes, RecurringTaskFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.state() != null) {
            conditions.add(
                    switch (filter.state()) {
                        case RUNNING -> RECURRING_TASK.DUE_ON.isNotNull();
                        case COMPLETED ->
                                RECURRING_TASK
                                        .DUE_ON
                                        .isNull()
                                        .and(RECURRING_TASK.ENDED_AT.isNull());
                        case ENDED -> RECURRING_TASK.ENDED_AT.isNotNull();
                    });
        }
        if (filter.isOfPlan() != null) {
            conditions.add(
                    filter.isOfPlan()
                            ? RECURRING_TASK.PLAN_TASK_ID.isNotNull()
                            : RECURRING_TASK.PLAN_TASK_ID.isNull());
        }
        if (filter.owner() != null) {
            conditions.add(RECURRING_TASK.OWNER_ID.eq(filter.owner()));
        }
        if (filter.clause() != null) {
            conditions.add(isLinkedTo(scopes, filter.clause()));
        }
        if (filter.dueUntil() != null) {
            conditions.add(RECURRING_TASK.DUE_ON.le(filter.dueUntil()));
        }
        if (filter.words() != null) {
            filter.words()
                    .words()
                    .forEach(
                            word ->
                                    conditions.add(
                                            TextSearch.isIn(
                                                    word,
                                                    RECURRING_TASK.TITLE,
                                                    RECURRING_TASK.DESCRIPTION)));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<PlanTaskId>, Page<RecurringTask>> pagesOfPlanTasks(
            TenantScopes scopes, Collection<Ref<PlanTaskId>> planTasks, PageRequest page) {
        return ofPlanTasks.pages(scopes, planTasks, BY_NUMBER, noCondition(), page, this::toDomain);
    }

    @Override
    public Map<TenantId, List<RecurringTask>> listOfPlans(TenantScopes scopes) {
        return tenants.across(scopes)
                .selectFrom(RECURRING_TASK)
                .where(
                        RECURRING_TASK.TENANT_ID.in(scopes.tenants()),
                        RECURRING_TASK.PLAN_TASK_ID.isNotNull())
                .orderBy(RECURRING_TASK.TENANT_ID, RECURRING_TASK.NUMBER)
                .collect(
                        Collectors.groupingBy(
                                RecurringTaskRecord::getTenantId,
                                Collectors.mapping(this::toDomain, Collectors.toList())));
    }

    @Override
    public Map<Ref<RecurringTaskId>, List<RecordedDay>> listRecorded(
            TenantScopes scopes, Collection<Ref<RecurringTaskId>> tasks) {
        return days.list(
                scopes,
                tasks,
                row ->
                        new RecordedDay(
                                row.getDueOn(),
                                RecurringTaskOutcome.valueOf(row.getOutcome()),
                                row.getDoneOn(),
                                row.getNote(),
                                row.getRecordedAt(),
                                row.getRecordedById()));
    }

    @Override
    public void put(TenantScope scope, RecurringTaskId task, RecordedDay day) {
        tenants.in(scope)
                .insertInto(RECURRING_TASK_DAY)
                .set(RECURRING_TASK_DAY.TENANT_ID, scope.tenant())
                .set(RECURRING_TASK_DAY.RECURRING_TASK_ID, task)
                .set(RECURRING_TASK_DAY.DUE_ON, day.dueOn())
                .set(RECURRING_TASK_DAY.OUTCOME, day.outcome().name())
                .set(RECURRING_TASK_DAY.DONE_ON, day.doneOn())
                .set(RECURRING_TASK_DAY.NOTE, day.note())
                .set(RECURRING_TASK_DAY.RECORDED_AT, day.at())
                .set(RECURRING_TASK_DAY.RECORDED_BY_ID, day.by())
                .onDuplicateKeyUpdate()
                .set(RECURRING_TASK_DAY.OUTCOME, day.outcome().name())
                .set(RECURRING_TASK_DAY.DONE_ON, day.doneOn())
                .set(RECURRING_TASK_DAY.NOTE, day.note())
                .set(RECURRING_TASK_DAY.RECORDED_AT, day.at())
                .set(RECURRING_TASK_DAY.RECORDED_BY_ID, day.by())
                .execute();
    }

    @Override
    protected RecurringTaskRecord toRow(RecurringTask task) {
        var content = task.content();
        var latest = task.latest();
        var origin = task.origin();
        var ending = task.ending();
        return new RecurringTaskRecord()
                .setId(task.id())
                .setVersion(task.version())
                .setNumber(task.number())
                .setTitle(content.title())
                .setDescription(content.description())
                .setRecurrenceRule(content.rule().text())
                .setFirstOn(content.firstOn())
                .setOwnerId(content.owner())
                .setDueOn(task.dueOn())
                .setDueOrderOn(order(task.dueOn()))
                .setLatestDueOn(latest == null ? null : latest.dueOn())
                .setLatestOutcome(latest == null ? null : latest.outcome().name())
                .setLatestDoneOn(latest == null ? null : latest.doneOn())
                .setLatestNote(latest == null ? null : latest.note())
                .setLatestRecordedAt(latest == null ? null : latest.at())
                .setLatestRecordedById(latest == null ? null : latest.by())
                .setPlanTaskId(origin == null ? null : origin.planTask())
                .setThroughOn(origin == null ? null : origin.through())
                .setEndedAt(ending == null ? null : ending.at())
                .setEndedById(ending == null ? null : ending.by())
                .setEndedWhy(ending == null ? null : ending.reason());
    }

    @Override
    protected RecurringTask toDomain(RecurringTaskRecord row) {
        return new RecurringTask(
                row.getId(),
                row.getVersion(),
                row.getNumber(),
                new RecurringTaskContent(
                        row.getTitle(),
                        row.getDescription(),
                        new RecurrenceRule(row.getRecurrenceRule()),
                        row.getFirstOn(),
                        row.getOwnerId()),
                row.getDueOn(),
                latest(
                        row.getLatestDueOn(),
                        row.getLatestOutcome(),
                        row.getLatestDoneOn(),
                        row.getLatestNote(),
                        row.getLatestRecordedAt(),
                        row.getLatestRecordedById()),
                origin(row.getPlanTaskId(), row.getThroughOn()),
                row.getEndedAt() == null
                        ? null
                        : new RecurringTaskEnding(
                                row.getEndedAt(), row.getEndedById(), row.getEndedWhy()));
    }

    private static @Nullable RecordedDay latest(
            @Nullable LocalDate dueOn,
            @Nullable String outcome,
            @Nullable LocalDate doneOn,
            @Nullable String note,
            @Nullable Instant at,
            @Nullable PersonId by) {
        return dueOn == null || outcome == null || at == null || by == null
                ? null
                : new RecordedDay(
                        dueOn, RecurringTaskOutcome.valueOf(outcome), doneOn, note, at, by);
    }

    private static RecurringTask.@Nullable Origin origin(
            @Nullable PlanTaskId task, @Nullable LocalDate through) {
        return task == null || through == null ? null : new RecurringTask.Origin(task, through);
    }
}
