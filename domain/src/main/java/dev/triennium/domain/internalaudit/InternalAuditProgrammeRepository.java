package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Programmes of internal audits. Lists are one statement each.
public interface InternalAuditProgrammeRepository
        extends AggregateRepository<InternalAuditProgrammeId, InternalAuditProgramme> {

    Map<Ref<InternalAuditProgrammeId>, InternalAuditProgramme> list(
            TenantScopes scopes, Collection<Ref<InternalAuditProgrammeId>> refs);

    /// All of each organisation.
    Map<TenantId, List<InternalAuditProgramme>> listAll(TenantScopes scopes);

    /// The latest first.
    Map<TenantId, Page<InternalAuditProgramme>> pages(TenantScopes scopes, PageRequest page);
}
