package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanStandings;
import dev.triennium.domain.implementationplan.PlanStandings.Phase;
import dev.triennium.domain.implementationplan.PlanStandings.Standing;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.reminder.HardDeadlines;
import dev.triennium.domain.reminder.HardDeadlines.Dated;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
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
import org.jspecify.annotations.Nullable;

/// A plan is made once its days are agreed. It is carried out when nothing of the phases up to the
/// run of the system is open, and nothing is missing of the documents and the evidence; checks and
/// certification have steps of their own. What is written or proven already does not say whether
/// anybody has begun to carry out a plan.
@DomainService
final class PlanJourney implements JourneySource {

    private static final String TYPE = "ImplementationPlan";
    private static final String TASK = "PlanTask";

    private final PlanStandings standings;
    private final DocumentationGaps documentation;
    private final HardDeadlines deadlines;
    private final Clock clock;

    PlanJourney(
            PlanStandings standings,
            DocumentationGaps documentation,
            HardDeadlines deadlines,
            Clock clock) {
        this.standings = standings;
        this.documentation = documentation;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// What the plans of one organisation say.
    ///
    /// @param dates the hard ones of the plan that counts for each standard, the earliest first
    record Ways(List<StepFact> facts, Map<StandardId, List<Dated>> dates) {

        static final Ways NONE = new Ways(List.of(), Map.of());

        Ways {
            facts = List.copyOf(facts);
            dates = Map.copyOf(dates);
        }
    }

    @Override
    public Map<ProcessStep, List<MissingKind>> steps() {
        return Map.of(
                ProcessStep.PLAN, List.of(MissingKind.PLAN), ProcessStep.IMPLEMENTATION, List.of());
    }

    @Override
    public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
        var facts = new HashMap<TenantId, List<StepFact>>();
        plans(scopes)
                .forEach(
                        (tenant, byStandard) ->
                                facts.put(tenant, facts(byStandard, scopes.get(tenant))));
        return facts;
    }

    /// With the hard dates, in one statement more.
    Map<TenantId, Ways> ways(TenantScopes scopes) {
        var dated = deadlines.list(scopes, TASK);
        var ways = new HashMap<TenantId, Ways>();
        plans(scopes)
                .forEach(
                        (tenant, byStandard) ->
                                ways.put(
                                        tenant,
                                        new Ways(
                                                facts(byStandard, scopes.get(tenant)),
                                                dates(
                                                        byStandard,
                                                        dated.getOrDefault(tenant, List.of())))));
        return ways;
    }

    /// What is known of one standard in one organisation.
    ///
    /// @param plan the one that counts; null: there is none
    /// @param lacking what documents and evidence lack
    private record Known(@Nullable Standing plan, List<Missing> lacking) {}

    private Map<TenantId, Map<StandardId, Known>> plans(TenantScopes scopes) {
        var farthest =
                scopes.tenants().stream()
                        .map(tenant -> scopes.get(tenant).today(clock))
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH);
        var plans = standings.list(scopes, farthest);
        var gaps = documentation.list(scopes);
        var known = new HashMap<TenantId, Map<StandardId, Known>>();
        for (var tenant : scopes.tenants()) {
            var lacking = gaps.getOrDefault(tenant, Map.of());
            var byStandard = new LinkedHashMap<StandardId, Known>();
            latest(plans.getOrDefault(tenant, List.of()))
                    .forEach(
                            (standard, plan) ->
                                    byStandard.put(
                                            standard,
                                            new Known(
                                                    plan,
                                                    lacking.getOrDefault(standard, List.of()))));
            lacking.forEach(
                    (standard, missing) ->
                            byStandard.putIfAbsent(standard, new Known(null, missing)));
            known.put(tenant, byStandard);
        }
        return known;
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

    private static Map<StandardId, List<Dated>> dates(
            Map<StandardId, Known> known, List<Dated> dated) {
        var dates = new HashMap<StandardId, List<Dated>>();
        known.forEach(
                (standard, one) -> {
                    var plan = one.plan();
                    if (plan != null) {
                        dates.put(
                                standard,
                                dated.stream()
                                        .filter(
                                                day ->
                                                        plan.agreed()
                                                                .contains(
                                                                        new PlanTaskId(
                                                                                day.subject())))
                                        .toList());
                    }
                });
        return dates;
    }

    private List<StepFact> facts(Map<StandardId, Known> known, TenantScope scope) {
        var today = scope.today(clock);
        var facts = new ArrayList<StepFact>();
        known.forEach(
                (standard, one) -> {
                    var plan = one.plan();
                    if (plan == null) {
                        addNotBegun(facts, standard, one.lacking());
                    } else {
                        facts.add(planned(standard, plan));
                        addCarriedOut(facts, standard, plan, one.lacking(), today);
                    }
                });
        return facts;
    }

    private static StepFact planned(StandardId standard, Standing plan) {
        return new StepFact(
                standard,
                null,
                ProcessStep.PLAN,
                plan.isAgreed() ? StepState.DONE : StepState.UNDER_WAY,
                plan.isAgreed()
                        ? List.of()
                        : List.of(Missing.one(MissingKind.PLAN_BASELINE, subject(plan))));
    }

    private static Missing.Subject subject(Standing plan) {
        return new Missing.Subject(TYPE, plan.plan());
    }

    private static void addNotBegun(
            List<StepFact> facts, StandardId standard, List<Missing> lacking) {
        if (!lacking.isEmpty()) {
            facts.add(
                    new StepFact(
                            standard,
                            null,
                            ProcessStep.IMPLEMENTATION,
                            StepState.NOT_BEGUN,
                            lacking));
        }
    }

    private static void addCarriedOut(
            List<StepFact> facts,
            StandardId standard,
            Standing plan,
            List<Missing> lacking,
            LocalDate today) {
        var carried = carriedOut(plan);
        var late = late(plan, today);
        if (late == 0 && carried.stream().allMatch(phase -> phase.underWay() + phase.done() == 0)) {
            addNotBegun(facts, standard, lacking);
            return;
        }
        facts.add(
                new StepFact(
                        standard,
                        null,
                        ProcessStep.IMPLEMENTATION,
                        state(carried, late, lacking),
                        missing(subject(plan), carried, late, lacking)));
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

    private static StepState state(List<Phase> carried, int late, List<Missing> lacking) {
        if (late > 0) {
            return StepState.LATE;
        }
        return lacking.isEmpty()
                        && carried.stream()
                                .noneMatch(phase -> phase.open() > 0 || phase.isGateOpen())
                ? StepState.DONE
                : StepState.UNDER_WAY;
    }

    private static List<Missing> missing(
            Missing.Subject plan, List<Phase> carried, int late, List<Missing> lacking) {
        var missing = new ArrayList<Missing>();
        if (late > 0) {
            missing.add(new Missing(MissingKind.LATE_TASKS, late, plan));
        }
        missing.addAll(lacking);
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
