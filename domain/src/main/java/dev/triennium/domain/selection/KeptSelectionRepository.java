package dev.triennium.domain.selection;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Each read is two statements: the sets and their answers.
public interface KeptSelectionRepository {

    Optional<KeptSelection> find(TenantScope scope, KeptSelectionId id);

    Map<KeptSelectionId, Owned<KeptSelection>> findAll(
            TenantScopes scopes, Collection<KeptSelectionId> ids);

    /// The latest first.
    Map<TenantId, Page<KeptSelection>> pages(TenantScopes scopes, PageRequest page);

    void insert(TenantScope scope, KeptSelection selection);
}
