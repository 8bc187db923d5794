package dev.triennium.domain.tenancy;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Map;
import java.util.Optional;

public interface TenantRepository {

    Optional<Tenant> find(TenantScope scope);

    /// The organisations of the scopes, in one statement.
    Map<TenantId, Tenant> findAll(TenantScopes scopes);

    /// The organisations that the scope's person may open, by name.
    Page<Tenant> listAccessible(PortfolioScope scope, PageRequest page);

    void insert(TenantScope scope, Tenant tenant);

    /// Stores it as the version after the expected one.
    ///
    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(TenantScope scope, Tenant tenant, int expectedVersion);
}
