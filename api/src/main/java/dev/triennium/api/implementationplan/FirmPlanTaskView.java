package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.FirmPlanTask;
import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanText;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TemplateTask.After;
import dev.triennium.domain.implementationplan.TemplateTask.Closes;
import dev.triennium.domain.implementationplan.TemplateTask.Weight;
import java.util.List;
import java.util.TreeMap;

/// The GraphQL type `FirmPlanTask`.
///
/// @param names no field of the SDL: what `name` is made from
/// @param descriptions no field of the SDL: what `description` is made from
record FirmPlanTaskView(
        PlanText names,
        PlanText descriptions,
        String key,
        boolean isOwn,
        boolean isDropped,
        List<PlanLanguage> languages,
        TaskCategory category,
        PlanPhase phase,
        TaskDeliverable deliverable,
        String owner,
        List<String> participants,
        List<WeightView> weights,
        List<After> after,
        List<String> clauses,
        List<String> controls,
        Closes closes,
        boolean isMilestone) {

    static final String TYPE = "FirmPlanTask";

    /// The GraphQL type `FirmPlanTaskWeight`.
    record WeightView(PlanSize size, PlanTaskEffortView effort, int duration) {

        static WeightView of(PlanSize size, Weight weight) {
            return new WeightView(size, PlanTaskEffortView.of(weight.effort()), weight.duration());
        }
    }

    static FirmPlanTaskView of(FirmPlanTask one) {
        var task = one.task();
        return new FirmPlanTaskView(
                task.name(),
                task.description(),
                task.key(),
                one.isOwn(),
                one.isDropped(),
                one.languages(),
                task.category(),
                task.phase(),
                task.deliverable(),
                task.owner(),
                task.participants(),
                new TreeMap<>(task.weights())
                        .entrySet().stream()
                                .map(each -> WeightView.of(each.getKey(), each.getValue()))
                                .toList(),
                task.after(),
                task.reach().clauses(),
                task.reach().controls(),
                task.closes(),
                task.isMilestone());
    }
}
