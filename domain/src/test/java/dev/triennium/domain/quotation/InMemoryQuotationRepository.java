package dev.triennium.domain.quotation;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class InMemoryQuotationRepository extends InMemoryRepository<QuotationId, Quotation>
        implements QuotationRepository {

    @Override
    public Map<Ref<QuotationRequestId>, List<Quotation>> listOfRequests(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> requests) {
        var found = new LinkedHashMap<Ref<QuotationRequestId>, List<Quotation>>();
        rows.forEach(
                (ref, one) -> {
                    var parent = new Ref<>(ref.tenant(), one.request());
                    if (scopes.contains(ref.tenant()) && requests.contains(parent)) {
                        found.computeIfAbsent(parent, _ -> new ArrayList<>()).add(one);
                    }
                });
        return found;
    }

    @Override
    public Map<Ref<QuotationRequestId>, Page<Quotation>> pages(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> requests, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
