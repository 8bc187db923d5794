package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The processes that audits see. Lists are one statement each.
public interface InternalAuditProcessRepository
        extends AggregateRepository<InternalAuditProcessId, InternalAuditProcess>,
                OwnedRepository<InternalAuditProcessId, InternalAuditProcess> {

    @Override
    Map<Ref<InternalAuditProcessId>, InternalAuditProcess> list(
            TenantScopes scopes, Collection<Ref<InternalAuditProcessId>> refs);

    /// In the order in which they were added.
    Map<TenantId, Page<InternalAuditProcess>> pages(TenantScopes scopes, PageRequest page);

    /// All of each system.
    Map<Ref<ManagementSystemId>, List<InternalAuditProcess>> listOf(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems);

    int count(TenantScope scope, ManagementSystemId system);

    boolean isNamed(TenantScope scope, ManagementSystemId system, String name);
}
