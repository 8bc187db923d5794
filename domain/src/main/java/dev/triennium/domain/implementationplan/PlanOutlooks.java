package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.WorkingCalendars;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Computes when the tasks of plans happen: for many plans at once, in as many statements as for
/// one.
@DomainService
public final class PlanOutlooks {

    private final ImplementationPlanRepository plans;
    private final PlanTaskRepository tasks;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public PlanOutlooks(
            ImplementationPlanRepository plans,
            PlanTaskRepository tasks,
            WorkingCalendars calendars,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Plans that do not exist are left out.
    public Map<Ref<ImplementationPlanId>, PlanOutlook> list(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> refs) {
        var found = plans.list(scopes, refs);
        var all = tasks.listOfPlans(scopes, refs);
        var days = calendars.list(scopes);
        var outlooks = new HashMap<Ref<ImplementationPlanId>, PlanOutlook>();
        found.forEach(
                (ref, plan) ->
                        outlooks.put(
                                ref,
                                PlanOutlook.of(
                                        plan,
                                        all.getOrDefault(ref, List.of()),
                                        Objects.requireNonNull(days.get(ref.tenant())),
                                        scopes.get(ref.tenant()).today(clock))));
        return outlooks;
    }

    public Optional<PlanOutlook> find(TenantScope scope, ImplementationPlanId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    /// The same plan, were one of its tasks another.
    PlanOutlook what(TenantScope scope, PlanOutlook now, PlanTask instead) {
        return PlanOutlook.of(
                now.plan(),
                now.tasks().values().stream()
                        .map(task -> task.id().equals(instead.id()) ? instead : task)
                        .toList(),
                calendars.get(scope),
                now.today());
    }
}
