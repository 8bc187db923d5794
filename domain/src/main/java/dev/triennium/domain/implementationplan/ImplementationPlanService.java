package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes plans from assessments, and brings them up to date.
@DomainService
public final class ImplementationPlanService {

    private final ImplementationPlanRepository plans;
    private final PlanTaskRepository tasks;
    private final PlanSources sources;
    private final Kept<ImplementationPlanId, ImplementationPlan> kept;
    private final Kept<PlanTaskId, PlanTask> keptTasks;
    private final Changes changes;
    private final TenantTransactions transactions;
    private final IdGenerator ids;
    private final Clock clock;

    public ImplementationPlanService(
            ImplementationPlanRepository plans,
            PlanTaskRepository tasks,
            PlanSources sources,
            PlanTaskReminding reminding,
            Changes changes,
            TenantTransactions transactions,
            IdGenerator ids,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.sources = sources;
        this.kept = Kept.in(plans, "ImplementationPlan").reminding(reminding.ofPlans());
        this.keptTasks = Kept.in(tasks, PlanTaskService.TYPE).reminding(reminding);
        this.changes = changes;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public ImplementationPlan generate(
            TenantScope scope, GeneratePlan command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                ImplementationPlanId::new,
                () -> {
                    requireStart(scope, command.terms().startOn());
                    return new ImplementationPlan(
                            new ImplementationPlanId(ids.next()),
                            1,
                            command.assessment(),
                            command.terms(),
                            sources.basis(scope, command),
                            clock.instant(),
                            scope.person());
                },
                plan -> tasks.insertAll(scope, merge(scope, plan, List.of()).added()));
    }

    private void requireStart(TenantScope scope, LocalDate startOn) {
        DayRange.ACCESS.require("startOn", startOn, scope.today(clock));
    }

    private PlanMerge merge(TenantScope scope, ImplementationPlan plan, List<PlanTask> stored) {
        return PlanMerge.of(
                plan,
                stored,
                sources.generate(scope, plan.assessment(), plan.basis()),
                () -> new PlanTaskId(ids.next()));
    }

    /// @param change makes the new terms from the stored ones
    public ImplementationPlan change(
            TenantScope scope,
            ImplementationPlanId id,
            UnaryOperator<Terms> change,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var terms = change.apply(before.terms());
                    if (terms.equals(before.terms())) {
                        return before;
                    }
                    if (!terms.startOn().equals(before.terms().startOn())) {
                        requireStart(scope, terms.startOn());
                    }
                    return before.with(terms);
                });
    }

    /// Adds what is missing and renews what nobody touched. What else the templates would change is
    /// among the proposals.
    ///
    /// @param firmTemplates of the firm that the caller acts for, in the place of those until now
    /// @throws dev.triennium.domain.error.RuleViolationException when tasks would wait for each
    ///     other
    public Regenerated regenerate(
            TenantScope scope,
            ImplementationPlanId id,
            List<FirmPlanTemplateId> firmTemplates,
            int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    plans.lock(scope, id);
                    var plan =
                            changes.change(
                                    scope,
                                    kept,
                                    id,
                                    expectedVersion,
                                    before ->
                                            before.with(
                                                    sources.renewed(scope, before, firmTemplates)));
                    var stored = stored(scope, id);
                    var merge = merge(scope, plan, stored);
                    PlanNetwork.requireNoCycle(merge.all(stored), List.of("id"));
                    tasks.insertAll(scope, merge.added());
                    merge.added().forEach(task -> changes.created(scope, keptTasks, task));
                    renew(scope, merge);
                    return new Regenerated(plan, merge.added().size(), merge.renewed().size());
                });
    }

    private void renew(TenantScope scope, PlanMerge merge) {
        if (merge.renewed().isEmpty()) {
            return;
        }
        tasks.requireUpdated(scope, merge.renewed().stream().map(Changed::after).toList());
        changes.changedAll(scope, keptTasks, merge.renewed());
    }

    private List<PlanTask> stored(TenantScope scope, ImplementationPlanId id) {
        var ref = Ref.in(scope, id);
        return tasks.listOfPlans(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
    }

    /// What the templates would have otherwise, computed from what was found until now.
    public List<PlanProposal> proposals(TenantScope scope, ImplementationPlan plan) {
        return merge(scope, plan, stored(scope, plan.id())).proposals();
    }

    /// Takes over what the templates propose for a task.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when they propose nothing, or
    ///     tasks would wait for each other
    public PlanTask apply(TenantScope scope, PlanTaskId id, int expectedVersion) {
        return changes.change(
                scope,
                keptTasks,
                id,
                expectedVersion,
                before -> {
                    plans.lock(scope, before.plan());
                    var plan = plans.find(scope, before.plan()).orElseThrow();
                    var stored = stored(scope, plan.id());
                    var proposed = merge(scope, plan, stored).renewal(id);
                    PlanNetwork.requireNoCycle(
                            stored.stream()
                                    .map(task -> task.id().equals(id) ? proposed : task)
                                    .toList(),
                            List.of("id"));
                    return proposed;
                });
    }
}
