package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.BatchRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The tasks of plans. Each read takes the same number of statements, however many tasks there are.
public interface PlanTaskRepository extends BatchRepository<PlanTaskId, PlanTask> {

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
}
