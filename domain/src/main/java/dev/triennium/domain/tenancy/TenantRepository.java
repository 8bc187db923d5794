package dev.triennium.domain.tenancy;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Map;
import java.util.Optional;

public interface TenantRepository extends AggregateRepository<TenantId, Tenant> {

    /// The scope's own organisation.
    default Optional<Tenant> find(TenantScope scope) {
        return find(scope, scope.tenant());
    }

    /// The organisations of the scopes, in one statement.
    Map<TenantId, Tenant> list(TenantScopes scopes);

    /// The organisations that the scope's person may open, by name.
    Page<Tenant> pageAccessible(PortfolioScope scope, ArchivedFilter archived, PageRequest page);

    /// Whether there was an organisation of this id whose account is closed; its rows may be there
    /// for a while.
    boolean hasBeenClosed(TenantScope scope);

    /// Until the transaction ends, nobody else changes anything in the organisation.
    void lock(TenantScope scope);

    /// One of this name among those that the scope's person may open, whatever the case of the
    /// letters.
    Optional<TenantId> findAccessible(PortfolioScope scope, String name);
}
