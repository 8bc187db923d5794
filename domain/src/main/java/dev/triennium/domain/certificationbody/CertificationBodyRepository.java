package dev.triennium.domain.certificationbody;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

public interface CertificationBodyRepository
        extends AggregateRepository<CertificationBodyId, CertificationBody> {

    Map<Ref<CertificationBodyId>, CertificationBody> list(
            TenantScopes scopes, Collection<Ref<CertificationBodyId>> refs);

    /// One of this name, whatever the case of the letters.
    Optional<CertificationBody> find(TenantScope scope, String name);

    /// By name.
    Page<CertificationBody> page(TenantScope scope, PageRequest page);

    /// A page of each organisation's bodies, by name.
    Map<TenantId, Page<CertificationBody>> pages(TenantScopes scopes, PageRequest page);
}
