package dev.triennium.domain.certificationbody;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;
import java.util.Optional;

public final class InMemoryCertificationBodyRepository
        extends InMemoryRepository<CertificationBodyId, CertificationBody>
        implements CertificationBodyRepository {

    @Override
    public Optional<CertificationBody> find(TenantScope scope, String name) {
        return page(scope.tenant(), one -> one.name().equalsIgnoreCase(name)).values().stream()
                .findFirst();
    }

    @Override
    public Page<CertificationBody> page(TenantScope scope, PageRequest page) {
        return page(scope.tenant(), _ -> true);
    }

    @Override
    public Map<TenantId, Page<CertificationBody>> pages(TenantScopes scopes, PageRequest page) {
        return pages(scopes, _ -> true);
    }
}
