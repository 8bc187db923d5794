package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemorySiteRepository extends InMemoryRepository<SiteId, Site>
        implements SiteRepository {

    @Override
    public Map<TenantId, Page<Site>> pages(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<Site>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, _ -> true)));
        return pages;
    }

    @Override
    public Optional<Site> find(TenantScope scope, String name, String address) {
        return page(
                        scope.tenant(),
                        one ->
                                one.name().equalsIgnoreCase(name)
                                        && one.address().equalsIgnoreCase(address))
                .values()
                .stream()
                .findFirst();
    }

    @Override
    public int count(TenantScope scope) {
        return page(scope.tenant(), _ -> true).items().size();
    }
}
