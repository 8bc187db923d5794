package dev.triennium.domain.managementsystem;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A system is found whole for whoever changes it. Whoever reads it gets its facts, and its scopes
/// from [ScopeStatementRepository].
public interface ManagementSystemRepository
        extends AggregateRepository<ManagementSystemId, ManagementSystem> {

    Optional<ManagementSystem.Facts> findFacts(TenantScope scope, ManagementSystemId id);

    Map<Ref<ManagementSystemId>, ManagementSystem.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> refs);

    /// By name.
    Map<TenantId, Page<ManagementSystem.Facts>> pages(
            TenantScopes scopes, ArchivedFilter archived, PageRequest page);

    /// Those that are in use. Nobody else changes one of them, or archives it, until the
    /// transaction ends.
    List<ManagementSystem> lockInUse(TenantScope scope);

    int count(TenantScope scope);

    /// Stores the draft and, once, an approval, which supersedes the version before; what was
    /// approved earlier is not touched.
    @Override
    void update(TenantScope scope, ManagementSystem system, int expectedVersion);
}
