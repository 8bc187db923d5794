package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.schedule.Span;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.WorkingCalendars;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells the reminders by when tasks are to be done. Most reports move nothing, and cost no word.
@DomainService
public final class PlanTaskReminding implements Kept.Reminding<PlanTaskId, PlanTask> {

    private final ImplementationPlanRepository plans;
    private final PlanTaskRepository tasks;
    private final PlanBaselineRepository baselines;
    private final WorkingCalendars calendars;
    private final Deadlines deadlines;

    public PlanTaskReminding(
            ImplementationPlanRepository plans,
            PlanTaskRepository tasks,
            PlanBaselineRepository baselines,
            WorkingCalendars calendars,
            Deadlines deadlines) {
        this.plans = plans;
        this.tasks = tasks;
        this.baselines = baselines;
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    /// A new task is in no baseline: it has a deadline only where its day is agreed.
    @Override
    public void replace(TenantScope scope, PlanTaskId id, @Nullable PlanTask after) {
        if (after != null && after.start() instanceof PlannedStart.Agreed) {
            say(scope, List.of(after));
        }
    }

    @Override
    public void replaceAll(TenantScope scope, List<Changed<PlanTask>> all) {
        say(
                scope,
                all.stream()
                        .filter(one -> !Told.of(one.before()).equals(Told.of(one.after())))
                        .map(Changed::after)
                        .toList());
    }

    /// What a deadline is made from. Two that are equal need no word.
    private record Told(
            String name, boolean isOpen, PlannedStart start, int duration, PlanTask.Hands hands) {

        static Told of(PlanTask task) {
            return new Told(
                    task.content().name(),
                    task.progress().isOpen(),
                    task.start(),
                    task.content().duration(),
                    task.hands());
        }
    }

    /// The days of the whole plan were agreed anew.
    void agreed(TenantScope scope, PlanOutlook outlook, PlanBaseline baseline) {
        var words = new PlanTaskDeadlines(outlook.plan().terms().name(), outlook.calendar());
        var own = new HashMap<UUID, List<Deadline>>();
        outlook.kept()
                .forEach(
                        task ->
                                own.put(
                                        task.id().value(),
                                        words.of(task, baseline.spans().get(task.id()))));
        replace(scope, own);
    }

    /// What a plan is called stands in the mails about its tasks.
    Kept.Reminding<ImplementationPlanId, ImplementationPlan> ofPlans() {
        return new Kept.Reminding<>() {

            @Override
            public void replace(
                    TenantScope scope,
                    ImplementationPlanId id,
                    @Nullable ImplementationPlan after) {
                // The tasks of a new plan are in no baseline yet.
            }

            @Override
            public void replaceAll(TenantScope scope, List<Changed<ImplementationPlan>> all) {
                for (var one : all) {
                    var name = one.after().terms().name();
                    if (!name.equals(one.before().terms().name())) {
                        renamed(scope, one.after());
                    }
                }
            }
        };
    }

    private void renamed(TenantScope scope, ImplementationPlan plan) {
        var ref = Ref.in(scope, plan.id());
        say(
                scope,
                tasks
                        .listOfPlans(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of())
                        .stream()
                        .filter(task -> task.progress().isOpen())
                        .toList());
    }

    /// The deadlines of the tasks, by their ids.
    Map<UUID, List<Deadline>> list(TenantScope scope, Collection<PlanTask> all) {
        var own =
                plans.list(
                        TenantScopes.of(scope),
                        Ref.in(
                                scope,
                                all.stream().map(PlanTask::plan).collect(Collectors.toSet())));
        Map<PlanTaskId, Span> agreed =
                baselines.listAgreed(scope, all.stream().map(PlanTask::id).toList());
        var calendar = calendars.get(scope);
        var found = new HashMap<UUID, List<Deadline>>();
        for (var task : all) {
            var plan = own.get(Ref.in(scope, task.plan()));
            if (plan != null) {
                found.put(
                        task.id().value(),
                        new PlanTaskDeadlines(plan.terms().name(), calendar)
                                .of(task, agreed.get(task.id())));
            }
        }
        return found;
    }

    private void say(TenantScope scope, List<PlanTask> moved) {
        if (!moved.isEmpty()) {
            replace(scope, list(scope, moved));
        }
    }

    private void replace(TenantScope scope, Map<UUID, List<Deadline>> own) {
        if (!own.isEmpty()) {
            deadlines.replaceAll(scope, PlanTaskService.TYPE, own);
        }
    }
}
