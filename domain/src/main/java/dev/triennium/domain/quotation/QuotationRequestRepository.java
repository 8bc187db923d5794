package dev.triennium.domain.quotation;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was sent is kept apart from the requests: lists do not read it.
public interface QuotationRequestRepository
        extends AggregateRepository<QuotationRequestId, QuotationRequest> {

    /// Nobody else changes it until the transaction ends.
    Optional<QuotationRequest> lock(TenantScope scope, QuotationRequestId id);

    Map<Ref<QuotationRequestId>, QuotationRequest> list(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> refs);

    /// The newest first.
    Map<TenantId, Page<QuotationRequest>> pages(
            TenantScopes scopes, QuotationRequestFilter filter, PageRequest page);

    /// How far each organisation is with choosing a body.
    Map<TenantId, List<QuotationStanding>> listStandings(TenantScopes scopes);

    void insertPack(TenantScope scope, QuotationRequestId id, QuotationPack pack);

    Map<Ref<QuotationRequestId>, QuotationPack> listPacks(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> refs);
}
