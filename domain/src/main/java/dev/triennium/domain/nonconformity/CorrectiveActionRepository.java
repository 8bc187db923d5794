package dev.triennium.domain.nonconformity;

import dev.triennium.domain.change.BatchRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The actions of plans.
public interface CorrectiveActionRepository
        extends BatchRepository<CorrectiveActionId, CorrectiveAction>,
                OwnedRepository<CorrectiveActionId, CorrectiveAction>,
                RunningEntries {

    void insertAll(TenantScope scope, List<CorrectiveAction> added);

    /// The same page below each nonconformity, in one statement: first the latest plan, and in it
    /// those that are due first.
    Map<Ref<NonconformityId>, Page<CorrectiveAction>> pages(
            TenantScopes scopes,
            Collection<Ref<NonconformityId>> nonconformities,
            CorrectiveActionFilter filter,
            PageRequest page);

    /// What the plan of each stands at. Those without one are left out.
    Map<Ref<NonconformityId>, ActionStanding> listStandings(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs);

    /// The actions of each that no rejected plan holds, by the causes that they answer.
    Map<Ref<NonconformityId>, List<CorrectiveAction>> listCurrent(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs);
}
