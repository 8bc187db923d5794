package dev.triennium.domain.tenancy;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

public interface SiteRepository {

    Optional<Site> find(TenantScope scope, SiteId id);

    /// By id, in one statement; unknown ids are left out.
    Map<SiteId, Owned<Site>> findAll(TenantScopes scopes, Collection<SiteId> ids);

    /// The same page of each organisation's sites, by name, in one statement.
    Map<TenantId, Page<Site>> pages(TenantScopes scopes, PageRequest page);

    int count(TenantScope scope);

    void insert(TenantScope scope, Site site);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(TenantScope scope, Site site, int expectedVersion);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    /// @throws dev.triennium.domain.error.RuleViolationException when something refers to the site
    void delete(TenantScope scope, SiteId id, int expectedVersion);
}
