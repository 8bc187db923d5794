package dev.triennium.domain.audittrail;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what [AuditTrail] wrote.
public interface AuditTrailRepository {

    Map<Ref<AuditEntryId>, AuditEntry> list(
            TenantScopes scopes, Collection<Ref<AuditEntryId>> refs);

    /// Newest first.
    ///
    /// @param subject null: all subjects
    Page<AuditEntry> page(TenantScope scope, @Nullable UUID subject, PageRequest page);
}
