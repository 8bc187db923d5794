package dev.triennium.domain.tenancy;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Pages are not asked for.
public final class InMemorySiteRepository implements SiteRepository {

    private final Map<SiteId, Owned<Site>> rows = new LinkedHashMap<>();

    @Override
    public Optional<Site> find(TenantScope scope, SiteId id) {
        return Optional.ofNullable(findAll(TenantScopes.of(scope), Set.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<SiteId, Owned<Site>> findAll(TenantScopes scopes, Collection<SiteId> ids) {
        var found = new LinkedHashMap<SiteId, Owned<Site>>();
        rows.forEach(
                (id, owned) -> {
                    if (ids.contains(id) && scopes.contains(owned.tenant())) {
                        found.put(id, owned);
                    }
                });
        return found;
    }

    @Override
    public Map<TenantId, Page<Site>> pages(TenantScopes scopes, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int count(TenantScope scope) {
        return rows.size();
    }

    @Override
    public void insert(TenantScope scope, Site site) {
        rows.put(site.id(), new Owned<>(scope.tenant(), site));
    }

    @Override
    public void update(TenantScope scope, Site site, int expectedVersion) {
        insert(scope, site);
    }

    @Override
    public void delete(TenantScope scope, SiteId id, int expectedVersion) {
        rows.remove(id);
    }
}
