package dev.triennium.domain.training;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class InMemoryCompetences extends InMemoryRepository<CompetenceId, Competence>
        implements CompetenceRepository {

    @Override
    public Map<TenantId, Page<Competence>> pages(TenantScopes scopes, PageRequest page) {
        return pages(scopes, _ -> true);
    }

    @Override
    public Map<TenantId, List<Competence>> listAll(TenantScopes scopes) {
        var all = new HashMap<TenantId, List<Competence>>();
        pages(scopes, _ -> true).forEach((tenant, some) -> all.put(tenant, some.values()));
        return all;
    }

    @Override
    public int count(TenantScope scope) {
        return page(scope.tenant(), _ -> true).items().size();
    }
}
