package dev.triennium.domain.selection;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lists come whole, the latest first, and reads of answers are counted.
public final class InMemoryKeptSelectionRepository
        extends InMemoryRepository<KeptSelectionId, KeptSelection>
        implements KeptSelectionRepository {

    public int readsOfAnswers;

    @Override
    public Map<Ref<KeptSelectionId>, KeptSelection.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<KeptSelectionId>> refs) {
        return list(scopes, refs).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().facts()));
    }

    @Override
    public Map<TenantId, Page<KeptSelection.Facts>> pages(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<KeptSelection.Facts>>();
        for (var tenant : scopes.tenants()) {
            var own = page(tenant, _ -> true).map(KeptSelection::facts).items().reversed();
            pages.put(tenant, Page.whole(own));
        }
        return pages;
    }

    @Override
    public Map<Ref<KeptSelectionId>, List<Answer>> listAnswers(
            TenantScopes scopes, Collection<Ref<KeptSelectionId>> refs) {
        readsOfAnswers++;
        return list(scopes, refs).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().answers()));
    }

    @Override
    public void update(TenantScope scope, KeptSelection selection, int expectedVersion) {
        KeptSelectionRepository.super.update(scope, selection, expectedVersion);
    }
}
