package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK_DEPENDENCY;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK_PARTICIPANT;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK_REQUIREMENT;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskFilter;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.PlanTaskRepository;
import dev.triennium.domain.implementationplan.TaskDependency;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.PlanTaskDependencyRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlanTaskParticipantRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlanTaskRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlanTaskRequirementRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

@Repository
class JooqPlanTaskRepository implements PlanTaskRepository {

    private static final Keyset IN_ORDER =
            Keyset.by(
                    Keyset.ascending(PLAN_TASK.PHASE_PLACE, Object::toString, Integer::valueOf),
                    Keyset.ascending(PLAN_TASK.ORDINAL, Object::toString, Integer::valueOf));

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final TenantTable<PlanTaskRecord, PlanTaskId> tasks;
    private final ChildTable<PlanTaskRecord, ImplementationPlanId> ofPlans;
    private final ChildTable<PlanTaskRecord, ColleagueId> ofOwners;
    private final ChildTable<PlanTaskParticipantRecord, PlanTaskId> participants;
    private final ChildTable<PlanTaskDependencyRecord, PlanTaskId> dependencies;
    private final ChildTable<PlanTaskRequirementRecord, PlanTaskId> requirements;

    JooqPlanTaskRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.tasks = TenantTable.of(tenants, PLAN_TASK.ID);
        this.ofPlans =
                ChildTable.of(
                        tenants,
                        PLAN_TASK.TENANT_ID,
                        PLAN_TASK.PLAN_ID,
                        PLAN_TASK.PHASE_PLACE,
                        PLAN_TASK.ORDINAL);
        this.ofOwners =
                ChildTable.of(
                        tenants,
                        PLAN_TASK.TENANT_ID,
                        PLAN_TASK.OWNER_ID,
                        PLAN_TASK.PLAN_ID,
                        PLAN_TASK.PHASE_PLACE,
                        PLAN_TASK.ORDINAL);
        this.participants =
                ChildTable.of(
                        tenants,
                        PLAN_TASK_PARTICIPANT.TENANT_ID,
                        PLAN_TASK_PARTICIPANT.PLAN_TASK_ID,
                        PLAN_TASK_PARTICIPANT.ORDINAL);
        this.dependencies =
                ChildTable.of(
                        tenants,
                        PLAN_TASK_DEPENDENCY.TENANT_ID,
                        PLAN_TASK_DEPENDENCY.PLAN_TASK_ID,
                        PLAN_TASK_DEPENDENCY.PREDECESSOR_ID);
        this.requirements =
                ChildTable.of(
                        tenants,
                        PLAN_TASK_REQUIREMENT.TENANT_ID,
                        PLAN_TASK_REQUIREMENT.PLAN_TASK_ID,
                        PLAN_TASK_REQUIREMENT.ORDINAL);
    }

    /// What hangs below tasks.
    private record Below(
            Map<Ref<PlanTaskId>, List<ColleagueId>> participants,
            Map<Ref<PlanTaskId>, List<TaskDependency>> after,
            Map<Ref<PlanTaskId>, List<Reached>> serves) {

        PlanTask of(PlanTaskRecord row) {
            var ref = new Ref<>(row.getTenantId(), row.getId());
            return PlanTaskRows.toDomain(
                    row,
                    // Two who were merged are one.
                    participants.getOrDefault(ref, List.of()).stream().distinct().toList(),
                    after.getOrDefault(ref, List.of()),
                    serves.getOrDefault(ref, List.of()));
        }
    }

    private Below below(TenantScopes scopes, Collection<Ref<PlanTaskId>> refs) {
        return new Below(
                participants.list(scopes, refs, PlanTaskParticipantRecord::getColleagueId),
                dependencies.list(scopes, refs, PlanTaskRows::dependency),
                requirements.list(scopes, refs, PlanTaskRows::requirement));
    }

    private static Ref<PlanTaskId> ref(PlanTaskRecord row) {
        return new Ref<>(row.getTenantId(), row.getId());
    }

    @Override
    public Optional<PlanTask> find(TenantScope scope, PlanTaskId id) {
        return Optional.ofNullable(
                list(TenantScopes.of(scope), List.of(Ref.in(scope, id))).get(Ref.in(scope, id)));
    }

    @Override
    public Map<Ref<PlanTaskId>, PlanTask> list(
            TenantScopes scopes, Collection<Ref<PlanTaskId>> refs) {
        return snapshots.read(
                () -> {
                    var rows = tasks.list(scopes, refs, row -> row);
                    var below = below(scopes, rows.keySet());
                    var found = new LinkedHashMap<Ref<PlanTaskId>, PlanTask>();
                    rows.forEach((ref, row) -> found.put(ref, below.of(row)));
                    return found;
                });
    }

    @Override
    public Map<Ref<ImplementationPlanId>, List<PlanTask>> listOfPlans(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans) {
        return snapshots.read(
                () -> {
                    var rows = ofPlans.list(scopes, plans, row -> row);
                    var below = belowAll(scopes, plans);
                    var found = new LinkedHashMap<Ref<ImplementationPlanId>, List<PlanTask>>();
                    rows.forEach(
                            (plan, own) -> found.put(plan, own.stream().map(below::of).toList()));
                    return found;
                });
    }

    /// By the plans and not by the ids of thousands of tasks.
    private Below belowAll(TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans) {
        var ids = tasksOf(scopes, plans);
        var dsl = tenants.across(scopes);
        return new Below(
                dsl.selectFrom(PLAN_TASK_PARTICIPANT)
                        .where(
                                PLAN_TASK_PARTICIPANT.TENANT_ID.in(scopes.tenants()),
                                PLAN_TASK_PARTICIPANT.PLAN_TASK_ID.in(ids))
                        .orderBy(PLAN_TASK_PARTICIPANT.ORDINAL)
                        .fetchGroups(
                                row -> new Ref<>(row.getTenantId(), row.getPlanTaskId()),
                                PlanTaskParticipantRecord::getColleagueId),
                dsl.selectFrom(PLAN_TASK_DEPENDENCY)
                        .where(
                                PLAN_TASK_DEPENDENCY.TENANT_ID.in(scopes.tenants()),
                                PLAN_TASK_DEPENDENCY.PLAN_TASK_ID.in(ids))
                        .orderBy(PLAN_TASK_DEPENDENCY.PREDECESSOR_ID)
                        .fetchGroups(
                                row -> new Ref<>(row.getTenantId(), row.getPlanTaskId()),
                                PlanTaskRows::dependency),
                dsl.selectFrom(PLAN_TASK_REQUIREMENT)
                        .where(
                                PLAN_TASK_REQUIREMENT.TENANT_ID.in(scopes.tenants()),
                                PLAN_TASK_REQUIREMENT.PLAN_TASK_ID.in(ids))
                        .orderBy(PLAN_TASK_REQUIREMENT.ORDINAL)
                        .fetchGroups(
                                row -> new Ref<>(row.getTenantId(), row.getPlanTaskId()),
                                PlanTaskRows::requirement));
    }

    private static Select<Record1<PlanTaskId>> tasksOf(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans) {
        return select(PLAN_TASK.ID)
                .from(PLAN_TASK)
                .where(
                        PLAN_TASK.TENANT_ID.in(scopes.tenants()),
                        PLAN_TASK.PLAN_ID.in(plans.stream().map(Ref::id).toList()));
    }

    @Override
    public Map<Ref<ImplementationPlanId>, Page<PlanTask>> pages(
            TenantScopes scopes,
            Collection<Ref<ImplementationPlanId>> plans,
            PlanTaskFilter filter,
            PageRequest page) {
        return snapshots.read(
                () -> {
                    var rows =
                            ofPlans.pages(
                                    scopes, plans, IN_ORDER, matching(filter), page, row -> row);
                    var below =
                            below(
                                    scopes,
                                    rows.values().stream()
                                            .flatMap(one -> one.values().stream())
                                            .map(JooqPlanTaskRepository::ref)
                                            .toList());
                    var pages = new LinkedHashMap<Ref<ImplementationPlanId>, Page<PlanTask>>();
                    rows.forEach((plan, one) -> pages.put(plan, one.map(below::of)));
                    return pages;
                });
    }

    @Override
    public Map<Ref<ColleagueId>, List<PlanTaskId>> listOpenOf(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return ofOwners.list(
                scopes,
                owners,
                PLAN_TASK.STATE.in(
                        TaskProgress.State.NOT_BEGUN.name(), TaskProgress.State.UNDER_WAY.name()),
                PlanTaskRecord::getId);
    }

    private static Condition matching(PlanTaskFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.phases().isEmpty()) {
            conditions.add(PLAN_TASK.PHASE.in(names(filter.phases())));
        }
        if (!filter.categories().isEmpty()) {
            conditions.add(PLAN_TASK.CATEGORY.in(names(filter.categories())));
        }
        if (!filter.states().isEmpty()) {
            conditions.add(PLAN_TASK.STATE.in(names(filter.states())));
        }
        if (filter.owner() != null) {
            conditions.add(PLAN_TASK.OWNER_ID.eq(filter.owner()));
        }
        if (filter.owned() != null) {
            conditions.add(
                    filter.owned() ? PLAN_TASK.OWNER_ID.isNotNull() : PLAN_TASK.OWNER_ID.isNull());
        }
        if (filter.words() != null) {
            filter.words()
                    .words()
                    .forEach(
                            word ->
                                    conditions.add(
                                            TextSearch.isIn(
                                                    word,
                                                    PLAN_TASK.NAME,
                                                    PLAN_TASK.DESCRIPTION,
                                                    PLAN_TASK.NOTES)));
        }
        return conditions.isEmpty() ? noCondition() : and(conditions);
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    @Override
    public void insert(TenantScope scope, PlanTask task) {
        insertAll(scope, List.of(task));
    }

    @Override
    public void insertAll(TenantScope scope, List<PlanTask> added) {
        tasks.insertAll(scope, added.stream().map(PlanTaskRows::toRow).toList());
        insertBelow(scope, added);
    }

    private void insertBelow(TenantScope scope, List<PlanTask> all) {
        var withParticipants = new ArrayList<PlanTaskParticipantRecord>();
        var withDependencies = new ArrayList<PlanTaskDependencyRecord>();
        var withRequirements = new ArrayList<PlanTaskRequirementRecord>();
        for (var task : all) {
            var ordinal = 0;
            for (var one : task.hands().participants()) {
                withParticipants.add(
                        new PlanTaskParticipantRecord()
                                .setPlanTaskId(task.id())
                                .setOrdinal(ordinal)
                                .setColleagueId(one));
                ordinal++;
            }
            task.after().forEach(one -> withDependencies.add(PlanTaskRows.toRow(task, one)));
            for (var one : task.content().serves()) {
                withRequirements.add(PlanTaskRows.toRow(task, withRequirements.size(), one));
            }
        }
        participants.insertAll(scope, withParticipants);
        dependencies.insertAll(scope, withDependencies);
        requirements.insertAll(scope, withRequirements);
    }

    @Override
    public void update(TenantScope scope, PlanTask task, int expectedVersion) {
        requireUpdated(scope, List.of(task));
    }

    @Override
    public Optional<PlanTaskId> updateAll(TenantScope scope, List<PlanTask> changed) {
        var stale =
                tasks.updateAll(
                        scope, changed.stream().map(PlanTaskRows::toRow).toList(), noCondition());
        if (stale.isEmpty()) {
            var ids = changed.stream().map(PlanTask::id).toList();
            deleteBelow(scope, ids);
            insertBelow(scope, changed);
        }
        return stale;
    }

    private void deleteBelow(TenantScope scope, List<PlanTaskId> ids) {
        var dsl = tenants.in(scope);
        dsl.deleteFrom(PLAN_TASK_PARTICIPANT)
                .where(
                        PLAN_TASK_PARTICIPANT.TENANT_ID.eq(scope.tenant()),
                        PLAN_TASK_PARTICIPANT.PLAN_TASK_ID.in(ids))
                .execute();
        dsl.deleteFrom(PLAN_TASK_DEPENDENCY)
                .where(
                        PLAN_TASK_DEPENDENCY.TENANT_ID.eq(scope.tenant()),
                        PLAN_TASK_DEPENDENCY.PLAN_TASK_ID.in(ids))
                .execute();
        dsl.deleteFrom(PLAN_TASK_REQUIREMENT)
                .where(
                        PLAN_TASK_REQUIREMENT.TENANT_ID.eq(scope.tenant()),
                        PLAN_TASK_REQUIREMENT.PLAN_TASK_ID.in(ids))
                .execute();
    }
}
