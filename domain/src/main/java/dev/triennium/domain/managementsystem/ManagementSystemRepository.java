package dev.triennium.domain.managementsystem;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Every list costs the same number of statements, however many systems it holds.
public interface ManagementSystemRepository {

    Optional<ManagementSystem> find(TenantScope scope, ManagementSystemId id);

    Map<ManagementSystemId, Owned<ManagementSystem>> list(
            TenantScopes scopes, Collection<ManagementSystemId> ids);

    /// By name.
    Map<TenantId, Page<ManagementSystem>> listByTenant(TenantScopes scopes, PageRequest page);

    /// The versions of each system, the draft too, newest first.
    Map<ManagementSystemId, Page<ScopeStatement>> listVersions(
            TenantScopes scopes, Collection<ManagementSystemId> systems, PageRequest page);

    Map<ScopeStatementId, Owned<ScopeStatement>> listStatements(
            TenantScopes scopes, Collection<ScopeStatementId> ids);

    int count(TenantScope scope);

    void insert(TenantScope scope, ManagementSystem system);

    /// Stores the draft and, once, an approval, which supersedes the version before; what was
    /// approved earlier is not touched.
    ///
    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(TenantScope scope, ManagementSystem system, int expectedVersion);
}
