package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.PLAN_BASELINE;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_BASELINE_TASK;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanBaseline;
import dev.triennium.domain.implementationplan.PlanBaselineId;
import dev.triennium.domain.implementationplan.PlanBaselineRepository;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.schedule.Span;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.PlanBaselineRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlanBaselineTaskRecord;
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
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JooqPlanBaselineRepository implements PlanBaselineRepository {

    /// Ids grow with time.
    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            PLAN_BASELINE.ID,
                            id -> id.value().toString(),
                            text -> new PlanBaselineId(UUID.fromString(text))));

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final TenantTable<PlanBaselineRecord, PlanBaselineId> baselines;
    private final ChildTable<PlanBaselineRecord, ImplementationPlanId> ofPlans;
    private final ChildTable<PlanBaselineTaskRecord, PlanBaselineId> tasks;

    JooqPlanBaselineRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.baselines = TenantTable.of(tenants, PLAN_BASELINE.ID);
        this.ofPlans =
                ChildTable.of(
                        tenants, PLAN_BASELINE.TENANT_ID, PLAN_BASELINE.PLAN_ID, PLAN_BASELINE.ID);
        this.tasks =
                ChildTable.of(
                        tenants,
                        PLAN_BASELINE_TASK.TENANT_ID,
                        PLAN_BASELINE_TASK.PLAN_BASELINE_ID,
                        PLAN_BASELINE_TASK.ORDINAL);
    }

    /// A task of a baseline.
    private record Days(PlanTaskId task, Span span) {

        static Days of(PlanBaselineTaskRecord row) {
            return new Days(row.getPlanTaskId(), new Span(row.getStartOn(), row.getFinishOn()));
        }
    }

    private Map<Ref<PlanBaselineId>, List<Days>> days(
            TenantScopes scopes, Collection<Ref<PlanBaselineId>> refs) {
        return tasks.list(scopes, refs, Days::of);
    }

    private static PlanBaseline toDomain(
            PlanBaselineRecord row, Map<Ref<PlanBaselineId>, List<Days>> days) {
        var spans = new LinkedHashMap<PlanTaskId, Span>();
        days.getOrDefault(ref(row), List.of()).forEach(one -> spans.put(one.task(), one.span()));
        return new PlanBaseline(
                row.getId(),
                row.getPlanId(),
                row.getName(),
                row.getTakenAt(),
                row.getTakenById(),
                row.getEndsOn(),
                spans);
    }

    private static Ref<PlanBaselineId> ref(PlanBaselineRecord row) {
        return new Ref<>(row.getTenantId(), row.getId());
    }

    @Override
    public Optional<PlanBaseline> find(TenantScope scope, PlanBaselineId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<PlanBaselineId>, PlanBaseline> list(
            TenantScopes scopes, Collection<Ref<PlanBaselineId>> refs) {
        return snapshots.read(
                () -> {
                    var rows = baselines.list(scopes, refs, row -> row);
                    var days = days(scopes, rows.keySet());
                    var found = new LinkedHashMap<Ref<PlanBaselineId>, PlanBaseline>();
                    rows.forEach((ref, row) -> found.put(ref, toDomain(row, days)));
                    return found;
                });
    }

    @Override
    public Map<Ref<ImplementationPlanId>, PlanBaseline> listLatest(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans) {
        var other = PLAN_BASELINE.as("other");
        return snapshots.read(
                () -> {
                    var rows =
                            ofPlans.list(
                                    scopes,
                                    plans,
                                    PLAN_BASELINE.ID.in(
                                            select(max(other.ID))
                                                    .from(other)
                                                    .where(
                                                            other.TENANT_ID.in(scopes.tenants()),
                                                            other.PLAN_ID.in(
                                                                    plans.stream()
                                                                            .map(Ref::id)
                                                                            .toList()))
                                                    .groupBy(other.TENANT_ID, other.PLAN_ID)),
                                    row -> row);
                    var days =
                            days(
                                    scopes,
                                    rows.values().stream()
                                            .flatMap(List::stream)
                                            .map(JooqPlanBaselineRepository::ref)
                                            .toList());
                    var found = new LinkedHashMap<Ref<ImplementationPlanId>, PlanBaseline>();
                    rows.forEach((plan, own) -> found.put(plan, toDomain(own.getLast(), days)));
                    return found;
                });
    }

    @Override
    public Map<Ref<ImplementationPlanId>, Page<PlanBaseline>> pages(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans, PageRequest page) {
        return snapshots.read(
                () -> {
                    var rows =
                            ofPlans.pages(
                                    scopes, plans, LATEST_FIRST, noCondition(), page, row -> row);
                    var days =
                            days(
                                    scopes,
                                    rows.values().stream()
                                            .flatMap(one -> one.values().stream())
                                            .map(JooqPlanBaselineRepository::ref)
                                            .toList());
                    var pages = new LinkedHashMap<Ref<ImplementationPlanId>, Page<PlanBaseline>>();
                    rows.forEach(
                            (plan, one) -> pages.put(plan, one.map(row -> toDomain(row, days))));
                    return pages;
                });
    }

    @Override
    public Map<PlanTaskId, Span> listAgreed(TenantScope scope, Collection<PlanTaskId> wanted) {
        var latest = PLAN_BASELINE.as("latest");
        return tenants.in(scope)
                .select(
                        PLAN_BASELINE_TASK.PLAN_TASK_ID,
                        PLAN_BASELINE_TASK.START_ON,
                        PLAN_BASELINE_TASK.FINISH_ON)
                .from(PLAN_BASELINE_TASK)
                .where(
                        PLAN_BASELINE_TASK.TENANT_ID.eq(scope.tenant()),
                        PLAN_BASELINE_TASK.PLAN_TASK_ID.in(wanted),
                        PLAN_BASELINE_TASK.PLAN_BASELINE_ID.in(
                                select(max(latest.ID))
                                        .from(latest)
                                        .where(latest.TENANT_ID.eq(scope.tenant()))
                                        .groupBy(latest.PLAN_ID)))
                .fetchMap(
                        PLAN_BASELINE_TASK.PLAN_TASK_ID,
                        row -> new Span(row.value2(), row.value3()));
    }

    @Override
    public int count(TenantScope scope, ImplementationPlanId plan) {
        return baselines.count(scope, PLAN_BASELINE.PLAN_ID.eq(plan));
    }

    @Override
    public void insert(TenantScope scope, PlanBaseline baseline) {
        baselines.insert(
                scope,
                new PlanBaselineRecord()
                        .setId(baseline.id())
                        .setPlanId(baseline.plan())
                        .setName(baseline.name())
                        .setTakenAt(baseline.takenAt())
                        .setTakenById(baseline.takenBy())
                        .setEndsOn(baseline.endsOn()));
        var rows = new ArrayList<PlanBaselineTaskRecord>();
        baseline.spans()
                .forEach(
                        (task, span) ->
                                rows.add(
                                        new PlanBaselineTaskRecord()
                                                .setPlanBaselineId(baseline.id())
                                                .setPlanTaskId(task)
                                                .setOrdinal(rows.size())
                                                .setStartOn(span.start())
                                                .setFinishOn(span.finish())));
        tasks.insertAll(scope, rows);
    }

    @Override
    public void update(TenantScope scope, PlanBaseline baseline, int expectedVersion) {
        throw new UnsupportedOperationException("A baseline never changes");
    }
}
