package dev.triennium.domain.audittrail;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

/// Reads what [AuditTrail] wrote.
public interface AuditTrailRepository {

    Map<Ref<AuditEntryId>, AuditEntry> list(
            TenantScopes scopes, Collection<Ref<AuditEntryId>> refs);

    /// Newest first.
    Page<AuditEntry> page(TenantScope scope, AuditTrailFilter filter, PageRequest page);
}
