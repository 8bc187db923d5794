package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.IMPLEMENTATION_PLAN;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_BASELINE;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_BASELINE_TASK;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanStandings;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class JooqPlanStandings implements PlanStandings {

    private static final List<String> OPEN =
            List.of(TaskProgress.State.NOT_BEGUN.name(), TaskProgress.State.UNDER_WAY.name());

    private final TenantDsl tenants;
    private final Snapshots snapshots;

    JooqPlanStandings(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
    }

    /// A plan and what it is for.
    private record Row(boolean isAgreed, List<StandardId> standards) {}

    @Override
    public Map<TenantId, List<Standing>> list(TenantScopes scopes, LocalDate before) {
        return snapshots.read(
                () -> {
                    var phases = phases(scopes);
                    var due = due(scopes, before);
                    var agreed = agreed(scopes);
                    var found = new HashMap<TenantId, List<Standing>>();
                    plans(scopes)
                            .forEach(
                                    (ref, row) ->
                                            found.computeIfAbsent(
                                                            ref.tenant(), _ -> new ArrayList<>())
                                                    .add(
                                                            new Standing(
                                                                    ref.id(),
                                                                    row.standards(),
                                                                    row.isAgreed(),
                                                                    phases.getOrDefault(
                                                                            ref, Map.of()),
                                                                    due.getOrDefault(ref, Map.of()),
                                                                    agreed.getOrDefault(
                                                                            ref, Set.of()))));
                    return found;
                });
    }

    private Map<Ref<ImplementationPlanId>, Row> plans(TenantScopes scopes) {
        var isAgreed =
                field(
                        exists(
                                selectOne()
                                        .from(PLAN_BASELINE)
                                        .where(
                                                PLAN_BASELINE.TENANT_ID.in(scopes.tenants()),
                                                PLAN_BASELINE.TENANT_ID.eq(
                                                        IMPLEMENTATION_PLAN.TENANT_ID),
                                                PLAN_BASELINE.PLAN_ID.eq(IMPLEMENTATION_PLAN.ID))));
        var found = new LinkedHashMap<Ref<ImplementationPlanId>, Row>();
        tenants.across(scopes)
                .select(
                        IMPLEMENTATION_PLAN.TENANT_ID,
                        IMPLEMENTATION_PLAN.ID,
                        ASSESSMENT_STANDARD.STANDARD_ID,
                        isAgreed)
                .from(IMPLEMENTATION_PLAN)
                .join(ASSESSMENT_STANDARD)
                .on(
                        ASSESSMENT_STANDARD.TENANT_ID.eq(IMPLEMENTATION_PLAN.TENANT_ID),
                        ASSESSMENT_STANDARD.ASSESSMENT_ID.eq(IMPLEMENTATION_PLAN.ASSESSMENT_ID))
                .where(IMPLEMENTATION_PLAN.TENANT_ID.in(scopes.tenants()))
                .orderBy(
                        IMPLEMENTATION_PLAN.TENANT_ID,
                        IMPLEMENTATION_PLAN.ID,
                        ASSESSMENT_STANDARD.ORDINAL)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value1(), row.value2()),
                                                _ -> new Row(row.value4(), new ArrayList<>()))
                                        .standards()
                                        .add(row.value3()));
        return found;
    }

    private Map<Ref<ImplementationPlanId>, Map<PlanPhase, Phase>> phases(TenantScopes scopes) {
        var found = new HashMap<Ref<ImplementationPlanId>, Map<PlanPhase, Phase>>();
        var isGate = field(PLAN_TASK.GATE.isNotNull());
        tenants.across(scopes)
                .select(
                        PLAN_TASK.TENANT_ID,
                        PLAN_TASK.PLAN_ID,
                        PLAN_TASK.PHASE,
                        PLAN_TASK.STATE,
                        isGate,
                        count())
                .from(PLAN_TASK)
                .where(
                        PLAN_TASK.TENANT_ID.in(scopes.tenants()),
                        PLAN_TASK.STATE.ne(TaskProgress.State.DROPPED.name()))
                .groupBy(
                        PLAN_TASK.TENANT_ID,
                        PLAN_TASK.PLAN_ID,
                        PLAN_TASK.PHASE,
                        PLAN_TASK.STATE,
                        isGate)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value1(), row.value2()),
                                                _ -> new EnumMap<>(PlanPhase.class))
                                        .merge(
                                                PlanPhase.valueOf(row.value3()),
                                                phase(
                                                        TaskProgress.State.valueOf(row.value4()),
                                                        row.value5(),
                                                        row.value6()),
                                                JooqPlanStandings::sum));
        return found;
    }

    private static Phase phase(TaskProgress.State state, boolean isGate, int count) {
        return switch (state) {
            case NOT_BEGUN -> new Phase(isGate ? 0 : count, 0, 0, isGate);
            case UNDER_WAY -> new Phase(0, isGate ? 0 : count, 0, isGate);
            case DONE -> new Phase(0, 0, isGate ? 0 : count, false);
            case DROPPED -> new Phase(0, 0, 0, false);
        };
    }

    private static Phase sum(Phase one, Phase other) {
        return new Phase(
                one.notBegun() + other.notBegun(),
                one.underWay() + other.underWay(),
                one.done() + other.done(),
                one.isGateOpen() || other.isGateOpen());
    }

    private Map<Ref<ImplementationPlanId>, Set<PlanTaskId>> agreed(TenantScopes scopes) {
        var found = new HashMap<Ref<ImplementationPlanId>, Set<PlanTaskId>>();
        tenants.across(scopes)
                .select(PLAN_TASK.TENANT_ID, PLAN_TASK.PLAN_ID, PLAN_TASK.ID)
                .from(PLAN_TASK)
                .where(
                        PLAN_TASK.TENANT_ID.in(scopes.tenants()),
                        PLAN_TASK.STATE.in(OPEN),
                        PLAN_TASK.PLANNED_START.eq(PlanTaskRows.AGREED))
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value1(), row.value2()),
                                                _ -> new HashSet<>())
                                        .add(row.value3()));
        return found;
    }

    private Map<Ref<ImplementationPlanId>, Map<LocalDate, Integer>> due(
            TenantScopes scopes, LocalDate before) {
        var latest = PLAN_BASELINE.as("latest");
        var found = new HashMap<Ref<ImplementationPlanId>, Map<LocalDate, Integer>>();
        tenants.across(scopes)
                .select(
                        PLAN_TASK.TENANT_ID,
                        PLAN_TASK.PLAN_ID,
                        PLAN_BASELINE_TASK.FINISH_ON,
                        count())
                .from(PLAN_TASK)
                .join(PLAN_BASELINE_TASK)
                .on(
                        PLAN_BASELINE_TASK.TENANT_ID.eq(PLAN_TASK.TENANT_ID),
                        PLAN_BASELINE_TASK.PLAN_TASK_ID.eq(PLAN_TASK.ID))
                .where(
                        PLAN_TASK.TENANT_ID.in(scopes.tenants()),
                        PLAN_TASK.STATE.in(OPEN),
                        PLAN_TASK.GATE.isNull(),
                        PLAN_TASK.PHASE_PLACE.le(PlanPhase.RUN.place()),
                        PLAN_BASELINE_TASK.FINISH_ON.lt(before),
                        PLAN_BASELINE_TASK.PLAN_BASELINE_ID.in(
                                select(max(latest.ID))
                                        .from(latest)
                                        .where(latest.TENANT_ID.in(scopes.tenants()))
                                        .groupBy(latest.TENANT_ID, latest.PLAN_ID)))
                .groupBy(PLAN_TASK.TENANT_ID, PLAN_TASK.PLAN_ID, PLAN_BASELINE_TASK.FINISH_ON)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value1(), row.value2()),
                                                _ -> new HashMap<>())
                                        .put(row.value3(), row.value4()));
        return found;
    }
}
