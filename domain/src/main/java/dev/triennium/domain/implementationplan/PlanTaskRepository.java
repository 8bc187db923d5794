package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tasks of plans. Each read takes the same number of statements, however many tasks there are.
public interface PlanTaskRepository extends AggregateRepository<PlanTaskId, PlanTask> {

    Map<Ref<PlanTaskId>, PlanTask> list(TenantScopes scopes, Collection<Ref<PlanTaskId>> refs);

    /// All tasks of each plan in their order, at most [ImplementationPlan#MAX_TASKS].
    Map<Ref<ImplementationPlanId>, List<PlanTask>> listOfPlans(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans);

    /// A page of each plan's tasks, in the order of the plan.
    Map<Ref<ImplementationPlanId>, Page<PlanTask>> pages(
            TenantScopes scopes,
            Collection<Ref<ImplementationPlanId>> plans,
            PlanTaskFilter filter,
            PageRequest page);

    /// The tasks of each colleague that are not done or dropped, in the order of their plans.
    Map<Ref<ColleagueId>, List<PlanTaskId>> listOpenOf(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners);

    void insertAll(TenantScope scope, List<PlanTask> tasks);

    /// Stores each task over the version before it, all or none.
    ///
    /// @return the first of which another version is stored
    Optional<PlanTaskId> updateAll(TenantScope scope, List<PlanTask> tasks);

    /// The same, where another version is a refusal.
    ///
    /// @throws VersionConflictException when another version of one is stored
    default void requireUpdated(TenantScope scope, List<PlanTask> tasks) {
        var stale = updateAll(scope, tasks);
        if (stale.isPresent()) {
            throw new VersionConflictException(
                    find(scope, stale.get())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .version());
        }
    }
}
