package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.PLAN_GATE_DECISION;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_GATE_LACK;

import dev.triennium.domain.implementationplan.GateCriterion;
import dev.triennium.domain.implementationplan.GateSide;
import dev.triennium.domain.implementationplan.GateVerdict;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanGateDecision;
import dev.triennium.domain.implementationplan.PlanGateDecision.Lack;
import dev.triennium.domain.implementationplan.PlanGateDecisionId;
import dev.triennium.domain.implementationplan.PlanGateDecisionRepository;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.PlanGateDecisionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlanGateLackRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqPlanGateDecisionRepository implements PlanGateDecisionRepository {

    private final Snapshots snapshots;
    private final TenantTable<PlanGateDecisionRecord, PlanGateDecisionId> decisions;
    private final ChildTable<PlanGateDecisionRecord, ImplementationPlanId> ofPlans;
    private final ChildTable<PlanGateLackRecord, PlanGateDecisionId> lacks;

    /// Ids grow with time.
    JooqPlanGateDecisionRepository(TenantDsl tenants, Snapshots snapshots) {
        this.snapshots = snapshots;
        this.decisions = TenantTable.of(tenants, PLAN_GATE_DECISION.ID);
        this.ofPlans =
                ChildTable.of(
                        tenants,
                        PLAN_GATE_DECISION.TENANT_ID,
                        PLAN_GATE_DECISION.PLAN_ID,
                        PLAN_GATE_DECISION.ID);
        this.lacks =
                ChildTable.of(
                        tenants,
                        PLAN_GATE_LACK.TENANT_ID,
                        PLAN_GATE_LACK.PLAN_GATE_DECISION_ID,
                        PLAN_GATE_LACK.ORDINAL);
    }

    private static Ref<PlanGateDecisionId> ref(PlanGateDecisionRecord row) {
        return new Ref<>(row.getTenantId(), row.getId());
    }

    private Map<Ref<PlanGateDecisionId>, List<Lack>> lacks(
            TenantScopes scopes, Collection<Ref<PlanGateDecisionId>> refs) {
        return lacks.list(scopes, refs, JooqPlanGateDecisionRepository::lack);
    }

    private static Lack lack(PlanGateLackRecord row) {
        return new Lack(
                GateSide.valueOf(row.getSide()),
                new GateCriterion(
                        row.getFact(),
                        GateCriterion.Comparison.valueOf(row.getComparison()),
                        row.getWanted(),
                        row.getHard()),
                row.getStandardId(),
                row.getKnown());
    }

    private static PlanGateDecision toDomain(
            PlanGateDecisionRecord row, Map<Ref<PlanGateDecisionId>, List<Lack>> lacks) {
        return new PlanGateDecision(
                row.getId(),
                row.getPlanId(),
                row.getPlanTaskId(),
                PlanPhase.valueOf(row.getPhase()),
                verdict(row),
                row.getDecidedAt(),
                row.getDecidedById(),
                lacks.getOrDefault(ref(row), List.of()));
    }

    private static GateVerdict verdict(PlanGateDecisionRecord row) {
        return switch (GateVerdict.Kind.valueOf(row.getVerdict())) {
            case PASSED -> new GateVerdict.Passed();
            case OVERRIDDEN -> new GateVerdict.Overridden(Objects.requireNonNull(row.getReason()));
            case WITHDRAWN -> new GateVerdict.Withdrawn(Objects.requireNonNull(row.getReason()));
        };
    }

    @Override
    public Optional<PlanGateDecision> find(TenantScope scope, PlanGateDecisionId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<PlanGateDecisionId>, PlanGateDecision> list(
            TenantScopes scopes, Collection<Ref<PlanGateDecisionId>> refs) {
        return snapshots.read(
                () -> {
                    var rows = decisions.list(scopes, refs, row -> row);
                    var lacks = lacks(scopes, rows.keySet());
                    var found = new LinkedHashMap<Ref<PlanGateDecisionId>, PlanGateDecision>();
                    rows.forEach((ref, row) -> found.put(ref, toDomain(row, lacks)));
                    return found;
                });
    }

    @Override
    public Map<Ref<ImplementationPlanId>, List<PlanGateDecision>> listOfPlans(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans) {
        return snapshots.read(
                () -> {
                    var rows = ofPlans.list(scopes, plans, row -> row);
                    var lacks =
                            lacks(
                                    scopes,
                                    rows.values().stream()
                                            .flatMap(List::stream)
                                            .map(JooqPlanGateDecisionRepository::ref)
                                            .toList());
                    var found =
                            new LinkedHashMap<Ref<ImplementationPlanId>, List<PlanGateDecision>>();
                    rows.forEach(
                            (plan, own) ->
                                    found.put(
                                            plan,
                                            own.stream()
                                                    .map(row -> toDomain(row, lacks))
                                                    .toList()));
                    return found;
                });
    }

    @Override
    public void insert(TenantScope scope, PlanGateDecision decision) {
        decisions.insert(
                scope,
                new PlanGateDecisionRecord()
                        .setId(decision.id())
                        .setPlanId(decision.plan())
                        .setPlanTaskId(decision.task())
                        .setPhase(decision.phase().name())
                        .setVerdict(decision.verdict().kind().name())
                        .setReason(decision.verdict().findReason().orElse(null))
                        .setDecidedAt(decision.decidedAt())
                        .setDecidedById(decision.decidedBy()));
        var rows = new ArrayList<PlanGateLackRecord>();
        for (var lack : decision.lacking()) {
            rows.add(
                    new PlanGateLackRecord()
                            .setPlanGateDecisionId(decision.id())
                            .setOrdinal(rows.size())
                            .setSide(lack.side().name())
                            .setFact(lack.criterion().fact())
                            .setStandardId(lack.standard())
                            .setComparison(lack.criterion().comparison().name())
                            .setWanted(lack.criterion().value())
                            .setHard(lack.criterion().isHard())
                            .setKnown(lack.known()));
        }
        lacks.insertAll(scope, rows);
    }

    @Override
    public void update(TenantScope scope, PlanGateDecision decision, int expectedVersion) {
        throw new UnsupportedOperationException("A decision never changes");
    }
}
