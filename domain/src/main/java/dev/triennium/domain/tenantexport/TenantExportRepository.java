package dev.triennium.domain.tenantexport;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface TenantExportRepository extends RemovableRepository<TenantExportId, TenantExport> {

    Map<Ref<TenantExportId>, TenantExport> list(
            TenantScopes scopes, Collection<Ref<TenantExportId>> refs);

    /// Newest first.
    Page<TenantExport> page(TenantScope scope, PageRequest page);

    int count(TenantScope scope);
}
