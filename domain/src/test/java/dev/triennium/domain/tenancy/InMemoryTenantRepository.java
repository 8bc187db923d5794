package dev.triennium.domain.tenancy;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.LinkedHashMap;
import java.util.Map;

public final class InMemoryTenantRepository extends InMemoryRepository<TenantId, Tenant>
        implements TenantRepository {

    @Override
    public Map<TenantId, Tenant> list(TenantScopes scopes) {
        var found = new LinkedHashMap<TenantId, Tenant>();
        rows.forEach(
                (ref, tenant) -> {
                    if (scopes.contains(ref.tenant())) {
                        found.put(ref.tenant(), tenant);
                    }
                });
        return found;
    }

    @Override
    public Page<Tenant> pageAccessible(
            PortfolioScope scope, ArchivedFilter archived, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void lock(TenantScope scope) {
        // Nobody else is there.
    }
}
