package dev.triennium.domain.managementsystem;

import dev.triennium.domain.archive.ArchivedFilter;
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
            TenantScopes scopes, ArchivedFilter archived, PageRequest page) {
        return scopes.tenants().stream()
                .collect(
                        Collectors.toMap(
                                tenant -> tenant,
                                tenant ->
                                        page(tenant, system -> shows(archived, system))
                                                .map(ManagementSystem::facts)));
    }

    private static boolean shows(ArchivedFilter filter, ManagementSystem system) {
        return switch (filter) {
            case EXCLUDED -> system.standing().archived() == null;
            case INCLUDED -> true;
            case ONLY -> system.standing().archived() != null;
        };
    }

    @Override
    public List<ManagementSystem> lockInUse(TenantScope scope) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().tenant().equals(scope.tenant()))
                .map(Map.Entry::getValue)
                .filter(system -> shows(ArchivedFilter.EXCLUDED, system))
                .toList();
    }

    @Override
    public int count(TenantScope scope) {
        return page(scope.tenant(), _ -> true).items().size();
    }

    Map<Ref<ManagementSystemId>, ManagementSystem> all(TenantScopes scopes) {
        return list(scopes, rows.keySet());
    }
}
