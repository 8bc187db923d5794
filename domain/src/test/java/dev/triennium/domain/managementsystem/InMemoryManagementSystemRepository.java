package dev.triennium.domain.managementsystem;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

public final class InMemoryManagementSystemRepository
        extends InMemoryRepository<ManagementSystemId, ManagementSystem>
        implements ManagementSystemRepository {

    @Override
    public Optional<ManagementSystem.Facts> findFacts(TenantScope scope, ManagementSystemId id) {
        return find(scope, id).map(ManagementSystem::facts);
    }

    @Override
    public Map<Ref<ManagementSystemId>, ManagementSystem.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> refs) {
        var facts = new LinkedHashMap<Ref<ManagementSystemId>, ManagementSystem.Facts>();
        list(scopes, refs).forEach((ref, system) -> facts.put(ref, system.facts()));
        return facts;
    }

    @Override
    public Map<TenantId, Page<ManagementSystem.Facts>> pages(
            TenantScopes scopes, PageRequest page) {
        return scopes.tenants().stream()
                .collect(
                        Collectors.toMap(
                                tenant -> tenant,
                                tenant -> page(tenant, _ -> true).map(ManagementSystem::facts)));
    }

    @Override
    public int count(TenantScope scope) {
        return page(scope.tenant(), _ -> true).items().size();
    }

    Map<Ref<ManagementSystemId>, ManagementSystem> all(TenantScopes scopes) {
        return list(scopes, rows.keySet());
    }
}
