package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The items of assessments whose gaps tasks close: for many tasks in as many statements as for
/// one.
@DomainService
public final class PlanTaskGaps {

    private final ImplementationPlanRepository plans;
    private final AssessmentItemRepository items;

    public PlanTaskGaps(ImplementationPlanRepository plans, AssessmentItemRepository items) {
        this.plans = plans;
        this.items = items;
    }

    /// The items about what each task is for that found a gap, or were not assessed yet, in the
    /// order of what it is for. What conforms or is not applicable is no gap.
    public Map<Ref<PlanTaskId>, List<AssessmentItem>> list(
            TenantScopes scopes, Map<Ref<PlanTaskId>, PlanTask> tasks) {
        var ofPlans = new HashMap<Ref<ImplementationPlanId>, Ref<AssessmentId>>();
        plans.list(scopes, plansOf(tasks))
                .forEach(
                        (ref, plan) ->
                                ofPlans.put(ref, new Ref<>(ref.tenant(), plan.assessment())));
        var asked = items.listAsked(scopes, Set.copyOf(ofPlans.values()));
        var gaps = new HashMap<Ref<AssessmentId>, Map<Reached, List<AssessmentItem>>>();
        asked.forEach((assessment, all) -> gaps.put(assessment, byPart(all)));
        var found = new HashMap<Ref<PlanTaskId>, List<AssessmentItem>>();
        tasks.forEach(
                (ref, task) -> {
                    var assessment = ofPlans.get(new Ref<>(ref.tenant(), task.plan()));
                    found.put(
                            ref,
                            assessment == null
                                    ? List.of()
                                    : of(task, gaps.getOrDefault(assessment, Map.of())));
                });
        return found;
    }

    private static Collection<Ref<ImplementationPlanId>> plansOf(
            Map<Ref<PlanTaskId>, PlanTask> tasks) {
        return tasks.entrySet().stream()
                .map(one -> new Ref<>(one.getKey().tenant(), one.getValue().plan()))
                .collect(Collectors.toSet());
    }

    private static Map<Reached, List<AssessmentItem>> byPart(List<AskedItem> all) {
        var byPart = new HashMap<Reached, List<AssessmentItem>>();
        for (var asked : all) {
            if (isGap(asked.item().answer().result())) {
                for (var part : asked.parts()) {
                    byPart.computeIfAbsent(reached(part), _ -> new ArrayList<>()).add(asked.item());
                }
            }
        }
        return byPart;
    }

    private static boolean isGap(AssessmentResult result) {
        return switch (result) {
            case MINOR_GAP, MAJOR_GAP, NOT_ASSESSED -> true;
            case CONFORMING, NOT_APPLICABLE -> false;
        };
    }

    private static Reached reached(ItemPart part) {
        return new Reached(part.standard(), part.clause(), part.control());
    }

    private static List<AssessmentItem> of(PlanTask task, Map<Reached, List<AssessmentItem>> gaps) {
        var own = new ArrayList<AssessmentItem>();
        var seen = new HashSet<AssessmentItemId>();
        for (var part : task.content().serves()) {
            for (var item : gaps.getOrDefault(part, List.of())) {
                if (seen.add(item.id())) {
                    own.add(item);
                }
            }
        }
        return own;
    }
}
