package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

public final class InMemoryEngagementRepository extends InMemoryRepository<EngagementId, Engagement>
        implements EngagementRepository {

    @Override
    public Map<TenantId, Page<Engagement>> pages(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<Engagement>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, _ -> true)));
        return pages;
    }

    @Override
    public boolean hasRunning(TenantScope scope, FirmId firm, Instant now) {
        return !page(scope.tenant(), one -> one.firm().equals(firm) && !one.isOver(now))
                .items()
                .isEmpty();
    }
}
