package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.schedule.Span;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

/// Rows are only ever added.
public interface PlanBaselineRepository extends AggregateRepository<PlanBaselineId, PlanBaseline> {

    Map<Ref<PlanBaselineId>, PlanBaseline> list(
            TenantScopes scopes, Collection<Ref<PlanBaselineId>> refs);

    /// The latest of each plan that has one.
    Map<Ref<ImplementationPlanId>, PlanBaseline> listLatest(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans);

    /// A page of each plan's baselines, the latest first.
    Map<Ref<ImplementationPlanId>, Page<PlanBaseline>> pages(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans, PageRequest page);

    /// The days of tasks in the latest baselines of their plans; those in none are left out.
    Map<PlanTaskId, Span> listAgreed(TenantScope scope, Collection<PlanTaskId> tasks);

    int count(TenantScope scope, ImplementationPlanId plan);
}
