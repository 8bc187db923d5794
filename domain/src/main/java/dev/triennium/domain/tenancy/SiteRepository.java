package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// A site that something refers to is not deleted: [SiteRules#inUse].
public interface SiteRepository extends RemovableRepository<SiteId, Site> {

    Map<Ref<SiteId>, Site> list(TenantScopes scopes, Collection<Ref<SiteId>> refs);

    /// The same page of each organisation's sites, by name, in one statement.
    Map<TenantId, Page<Site>> pages(TenantScopes scopes, PageRequest page);

    /// One of this name at this address, whatever the case of their letters.
    Optional<Site> find(TenantScope scope, String name, String address);

    int count(TenantScope scope);
}
