package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanStandings;
import dev.triennium.domain.implementationplan.PlanStandings.Phase;
import dev.triennium.domain.implementationplan.PlanStandings.Standing;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A plan is made once its days are agreed. It is carried out when nothing of the phases up to the
/// run of the system is open; checks and certification have steps of their own.
@DomainService
final class PlanJourney implements JourneySource {

    private static final String TYPE = "ImplementationPlan";

    private final PlanStandings standings;
    private final Clock clock;

    PlanJourney(PlanStandings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Map<ProcessStep, List<MissingKind>> steps() {
        return Map.of(
                ProcessStep.PLAN, List.of(MissingKind.PLAN), ProcessStep.IMPLEMENTATION, List.of());
    }

    @Override
    public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
        var today = new HashMap<TenantId, LocalDate>();
        scopes.tenants().forEach(tenant -> today.put(tenant, scopes.get(tenant).today(clock)));
        var farthest =
                today.values().stream().max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        var facts = new HashMap<TenantId, List<StepFact>>();
        standings
                .list(scopes, farthest)
                .forEach(
                        (tenant, all) -> {
                            var own = new ArrayList<StepFact>();
                            var day = scopes.get(tenant).today(clock);
                            latest(all)
                                    .forEach(
                                            (standard, plan) ->
                                                    own.addAll(facts(standard, plan, day)));
                            facts.put(tenant, own);
                        });
        return facts;
    }

    /// The plan that counts for each standard: the latest whose days are agreed, and before there
    /// is one, the latest.
    private static Map<StandardId, Standing> latest(List<Standing> all) {
        var latest = new LinkedHashMap<StandardId, Standing>();
        for (var plan : all) {
            for (var standard : plan.standards()) {
                latest.merge(
                        standard,
                        plan,
                        (one, other) -> one.isAgreed() && !other.isAgreed() ? one : other);
            }
        }
        return latest;
    }

    private static List<StepFact> facts(StandardId standard, Standing plan, LocalDate today) {
        var subject = new Missing.Subject(TYPE, plan.plan());
        var carried = carriedOut(plan);
        var late = late(plan, today);
        var facts = new ArrayList<StepFact>();
        facts.add(
                new StepFact(
                        standard,
                        null,
                        ProcessStep.PLAN,
                        plan.isAgreed() ? StepState.DONE : StepState.UNDER_WAY,
                        plan.isAgreed()
                                ? List.of()
                                : List.of(Missing.one(MissingKind.PLAN_BASELINE, subject))));
        if (late > 0 || carried.stream().anyMatch(phase -> phase.underWay() + phase.done() > 0)) {
            facts.add(
                    new StepFact(
                            standard,
                            null,
                            ProcessStep.IMPLEMENTATION,
                            state(carried, late),
                            missing(subject, carried, late)));
        }
        return facts;
    }

    private static List<Phase> carriedOut(Standing plan) {
        return Stream.of(PlanPhase.values())
                .filter(phase -> phase.place() <= PlanPhase.RUN.place())
                .flatMap(phase -> Stream.ofNullable(plan.phases().get(phase)))
                .toList();
    }

    private static int late(Standing plan, LocalDate today) {
        return plan.due().entrySet().stream()
                .filter(one -> one.getKey().isBefore(today))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static StepState state(List<Phase> carried, int late) {
        if (late > 0) {
            return StepState.LATE;
        }
        return carried.stream().anyMatch(phase -> phase.open() > 0 || phase.isGateOpen())
                ? StepState.UNDER_WAY
                : StepState.DONE;
    }

    private static List<Missing> missing(Missing.Subject plan, List<Phase> carried, int late) {
        var missing = new ArrayList<Missing>();
        if (late > 0) {
            missing.add(new Missing(MissingKind.LATE_TASKS, late, plan));
        }
        var ripe =
                carried.stream().filter(phase -> phase.open() == 0 && phase.isGateOpen()).count();
        if (ripe > 0) {
            missing.add(new Missing(MissingKind.PLAN_GATES, Math.toIntExact(ripe), plan));
        }
        var open = carried.stream().mapToInt(Phase::open).sum();
        if (open > late) {
            missing.add(new Missing(MissingKind.OPEN_TASKS, open - late, plan));
        }
        return missing;
    }
}
