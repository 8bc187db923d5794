package dev.triennium.domain.evidence;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Lists are one statement each.
public interface EvidenceRequestRepository
        extends AggregateRepository<EvidenceRequestId, EvidenceRequest> {

    Map<Ref<EvidenceRequestId>, EvidenceRequest> list(
            TenantScopes scopes, Collection<Ref<EvidenceRequestId>> refs);

    /// By their due days.
    Map<TenantId, Page<EvidenceRequest>> pages(
            TenantScopes scopes, EvidenceRequestFilter filter, PageRequest page);

    /// What each colleague has to give, by its due day.
    Map<Ref<ColleagueId>, List<EvidenceRequest>> listWaitingFor(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues);

    /// Nobody else changes it until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, EvidenceRequestId id);
}
