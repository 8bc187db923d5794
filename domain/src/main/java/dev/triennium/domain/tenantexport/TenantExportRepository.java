package dev.triennium.domain.tenantexport;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

public interface TenantExportRepository {

    Optional<TenantExport> find(TenantScope scope, TenantExportId id);

    /// Those that exist of the given ones.
    Map<TenantExportId, Owned<TenantExport>> list(
            TenantScopes scopes, Collection<TenantExportId> ids);

    /// Newest first.
    Page<TenantExport> list(TenantScope scope, PageRequest page);

    int count(TenantScope scope);

    void insert(TenantScope scope, TenantExport.Requested export);

    /// @return false when it is no longer a requested one
    boolean finish(TenantScope scope, TenantExport.Ready export);

    void delete(TenantScope scope, TenantExportId id);
}
