package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.implementationplan.CommonTemplate.Gate;
import dev.triennium.domain.implementationplan.GateCheck.Answer;
import dev.triennium.domain.implementationplan.GateFacts.Known;
import dev.triennium.domain.implementationplan.PlanGate.Place;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the gates of plans stand, computed from what all features know: for many plans at once, in
/// as many statements as for one.
@DomainService
public final class PlanGates {

    private final PlanTemplateRepository templates;
    private final AssessmentRepository assessments;
    private final StandardRepository standards;
    private final PlanBaselineRepository baselines;
    private final PlanGateDecisionRepository decisions;
    private final List<GateFacts> sources;
    private final Set<String> recorded;

    public PlanGates(
            PlanTemplateRepository templates,
            AssessmentRepository assessments,
            StandardRepository standards,
            PlanBaselineRepository baselines,
            PlanGateDecisionRepository decisions,
            List<GateFacts> sources) {
        this.templates = templates;
        this.assessments = assessments;
        this.standards = standards;
        this.baselines = baselines;
        this.decisions = decisions;
        this.sources = List.copyOf(sources);
        this.recorded = recorded(sources);
    }

    private static Set<String> recorded(List<GateFacts> sources) {
        var recorded = new HashSet<>(PlanFacts.ALL);
        for (var source : sources) {
            for (var fact : source.facts()) {
                if (!recorded.add(fact)) {
                    throw new IllegalArgumentException("Two sources of one fact: " + fact);
                }
            }
        }
        return Set.copyOf(recorded);
    }

    /// The facts that something in the product keeps.
    public Set<String> recorded() {
        return recorded;
    }

    /// The gates of each plan in their order, without those that were dropped.
    public Map<Ref<ImplementationPlanId>, List<PlanGate>> list(
            TenantScopes scopes, Map<Ref<ImplementationPlanId>, PlanOutlook> plans) {
        var ofAssessments = new HashMap<Ref<ImplementationPlanId>, Ref<AssessmentId>>();
        plans.forEach(
                (ref, outlook) ->
                        ofAssessments.put(
                                ref, new Ref<>(ref.tenant(), outlook.plan().assessment())));
        var asked = Set.copyOf(ofAssessments.values());
        var assessed = assessments.list(scopes, asked);
        var coverage = assessments.listStandards(scopes, asked);
        var wanted = coverage.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var editions = standards.list(wanted);
        var known = known(scopes, wanted);
        var latest = baselines.listLatest(scopes, plans.keySet());
        var decided = decisions.listOfPlans(scopes, plans.keySet());
        var gates = new HashMap<Ref<ImplementationPlanId>, List<PlanGate>>();
        plans.forEach(
                (ref, outlook) -> {
                    var assessment = Objects.requireNonNull(ofAssessments.get(ref));
                    var baseline = latest.get(ref);
                    var own =
                            new PlanFacts(
                                    outlook.kept().toList(),
                                    baseline == null ? null : baseline.spans(),
                                    outlook.today(),
                                    assessed.get(assessment) instanceof Assessment.Completed);
                    gates.put(
                            ref,
                            new Asking(
                                            own,
                                            editions(coverage.get(assessment), editions),
                                            known.getOrDefault(ref.tenant(), Map.of()))
                                    .gates(decided.getOrDefault(ref, List.of())));
                });
        return gates;
    }

    /// Those of a plan, in its order.
    private static List<Standard> editions(
            @Nullable List<StandardId> wanted, Map<StandardId, Standard> found) {
        var editions = new ArrayList<Standard>();
        for (var id : wanted == null ? List.<StandardId>of() : wanted) {
            var edition = found.get(id);
            if (edition != null) {
                editions.add(edition);
            }
        }
        return editions;
    }

    private Map<TenantId, Map<String, List<Known>>> known(
            TenantScopes scopes, Collection<StandardId> wanted) {
        var known = new HashMap<TenantId, Map<String, List<Known>>>();
        for (var source : sources) {
            source.list(scopes, wanted)
                    .forEach(
                            (tenant, all) ->
                                    all.forEach(
                                            one ->
                                                    known.computeIfAbsent(
                                                                    tenant, _ -> new HashMap<>())
                                                            .computeIfAbsent(
                                                                    one.fact(),
                                                                    _ -> new ArrayList<>())
                                                            .add(one)));
        }
        return known;
    }

    /// The questions of one plan's gates.
    private final class Asking {

        private final PlanTemplates all = templates.get();
        private final PlanFacts own;
        private final List<Standard> editions;
        private final Map<String, List<Known>> known;

        Asking(PlanFacts own, List<Standard> editions, Map<String, List<Known>> known) {
            this.own = own;
            this.editions = editions;
            this.known = known;
        }

        List<PlanGate> gates(List<PlanGateDecision> decided) {
            var tasks = new EnumMap<PlanPhase, PlanTask>(PlanPhase.class);
            own.tasks()
                    .forEach(
                            task -> task.gate().ifPresent(phase -> tasks.putIfAbsent(phase, task)));
            var standing =
                    all.common().gates().stream()
                            .filter(gate -> tasks.containsKey(gate.phase()))
                            .sorted(Comparator.comparingInt(gate -> gate.phase().place()))
                            .toList();
            var about =
                    standing.stream()
                            .map(
                                    gate ->
                                            decided.stream()
                                                    .filter(one -> one.phase() == gate.phase())
                                                    .toList())
                            .toList();
            var gates = new ArrayList<PlanGate>();
            for (var i = 0; i < standing.size(); i++) {
                var gate = standing.get(i);
                gates.add(
                        new PlanGate(
                                gate.phase(),
                                gate.name(),
                                Objects.requireNonNull(tasks.get(gate.phase())),
                                place(about, i),
                                checks(gate),
                                about.get(i)));
            }
            return gates;
        }

        private static Place place(List<List<PlanGateDecision>> about, int at) {
            if (PlanGate.isPassed(about.get(at))) {
                return about.subList(at + 1, about.size()).stream().anyMatch(PlanGate::isPassed)
                        ? Place.BEHIND
                        : Place.LAST_PASSED;
            }
            return about.subList(0, at).stream().allMatch(PlanGate::isPassed)
                    ? Place.NEXT
                    : Place.AHEAD;
        }

        private List<GateCheck> checks(Gate gate) {
            var checks = new ArrayList<GateCheck>();
            for (var side : GateSide.values()) {
                var criteria =
                        switch (side) {
                            case ENTRY -> gate.entry();
                            case EXIT -> gate.exit();
                        };
                criteria.forEach(one -> checks.addAll(checks(gate.phase(), side, one)));
                checks.addAll(added(gate.phase(), side));
            }
            return checks;
        }

        private List<GateCheck> checks(PlanPhase phase, GateSide side, GateCriterion criterion) {
            var isOfEach = fact(criterion).isPerStandard() && !isOwn(criterion);
            return isOfEach
                    ? editions.stream()
                            .map(edition -> check(phase, side, criterion, edition.id()))
                            .toList()
                    : List.of(check(phase, side, criterion, null));
        }

        /// What single standards ask beyond.
        private List<GateCheck> added(PlanPhase phase, GateSide side) {
            var checks = new ArrayList<GateCheck>();
            for (var edition : editions) {
                all.find(edition.key())
                        .ifPresent(
                                template ->
                                        template.gateAdditions().stream()
                                                .filter(one -> one.gate() == phase)
                                                .filter(one -> one.side() == side)
                                                .map(
                                                        one ->
                                                                check(
                                                                        phase,
                                                                        side,
                                                                        one.criterion(),
                                                                        edition.id()))
                                                .forEach(checks::add));
            }
            return checks;
        }

        private CommonTemplate.Fact fact(GateCriterion criterion) {
            return Objects.requireNonNull(all.common().facts().get(criterion.fact()));
        }

        private boolean isOwn(GateCriterion criterion) {
            return PlanFacts.ALL.contains(criterion.fact());
        }

        private GateCheck check(
                PlanPhase phase,
                GateSide side,
                GateCriterion criterion,
                @Nullable StandardId standard) {
            var value = find(criterion.fact(), phase, standard);
            return new GateCheck(
                    side,
                    criterion,
                    fact(criterion),
                    standard,
                    value.isPresent()
                            ? new Answer.Known(value.getAsLong())
                            : new Answer.NotRecorded());
        }

        private OptionalLong find(String fact, PlanPhase phase, @Nullable StandardId standard) {
            if (!recorded.contains(fact)) {
                return OptionalLong.empty();
            }
            var ofPlan = own.find(fact, phase);
            return ofPlan.isPresent()
                    ? ofPlan
                    : OptionalLong.of(
                            known.getOrDefault(fact, List.of()).stream()
                                    .filter(
                                            one ->
                                                    one.standard() == null
                                                            || one.standard().equals(standard))
                                    .mapToLong(Known::value)
                                    .findFirst()
                                    .orElse(0));
        }
    }
}
