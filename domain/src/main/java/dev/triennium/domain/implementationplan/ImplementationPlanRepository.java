package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface ImplementationPlanRepository
        extends AggregateRepository<ImplementationPlanId, ImplementationPlan> {

    Map<Ref<ImplementationPlanId>, ImplementationPlan> list(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> refs);

    /// A page of each organisation's plans, newest first.
    Map<TenantId, Page<ImplementationPlan>> pages(TenantScopes scopes, PageRequest page);

    /// Until the transaction ends, nobody else connects tasks of the plan, or generates it anew.
    void lock(TenantScope scope, ImplementationPlanId id);
}
