package dev.triennium.domain.tenancy;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryTenantRepository extends InMemoryRepository<TenantId, Tenant>
        implements TenantRepository {

    @Override
    public boolean hasBeenClosed(TenantScope scope) {
        return false;
    }

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

    /// As if the person might open them all.
    @Override
    public Optional<TenantId> findAccessible(PortfolioScope scope, String name) {
        return rows.values().stream()
                .filter(one -> one.profile().name().equalsIgnoreCase(name))
                .map(Tenant::id)
                .findFirst();
    }

    @Override
    public void lock(TenantScope scope) {
        // Nobody else is there.
    }
}
