package dev.triennium.domain.quotation;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps requests and what was sent of them.
public final class InMemoryQuotationRequestRepository
        extends InMemoryRepository<QuotationRequestId, QuotationRequest>
        implements QuotationRequestRepository {

    final Map<Ref<QuotationRequestId>, QuotationPack> packs = new LinkedHashMap<>();

    @Override
    public Optional<QuotationRequest> lock(TenantScope scope, QuotationRequestId id) {
        return find(scope, id);
    }

    @Override
    public Map<TenantId, Page<QuotationRequest>> pages(
            TenantScopes scopes, QuotationRequestFilter filter, PageRequest page) {
        return pages(
                scopes,
                one ->
                        (filter.system() == null || filter.system().equals(one.system()))
                                && (filter.states().isEmpty()
                                        || filter.states().contains(one.stateName())));
    }

    @Override
    public Map<TenantId, List<QuotationStanding>> listStandings(TenantScopes scopes) {
        var found = new LinkedHashMap<TenantId, List<QuotationStanding>>();
        rows.forEach(
                (ref, one) -> {
                    if (scopes.contains(ref.tenant())) {
                        found.computeIfAbsent(ref.tenant(), _ -> new ArrayList<>())
                                .add(
                                        new QuotationStanding(
                                                one.id(), one.system(), one.stateName()));
                    }
                });
        return found;
    }

    @Override
    public void insertPack(TenantScope scope, QuotationRequestId id, QuotationPack pack) {
        packs.put(Ref.in(scope, id), pack);
    }

    @Override
    public Map<Ref<QuotationRequestId>, QuotationPack> listPacks(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> refs) {
        var found = new LinkedHashMap<>(packs);
        found.keySet().retainAll(refs);
        found.keySet().removeIf(ref -> !scopes.contains(ref.tenant()));
        return found;
    }
}
