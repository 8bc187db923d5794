package dev.triennium.domain.quotation;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What bodies are asked for and answered, one row each.
public interface QuotationRepository extends RemovableRepository<QuotationId, Quotation> {

    Map<Ref<QuotationId>, Quotation> list(TenantScopes scopes, Collection<Ref<QuotationId>> refs);

    /// All of each request, the first asked first.
    Map<Ref<QuotationRequestId>, List<Quotation>> listOfRequests(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> requests);

    /// The first asked first.
    Map<Ref<QuotationRequestId>, Page<Quotation>> pages(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> requests, PageRequest page);
}
