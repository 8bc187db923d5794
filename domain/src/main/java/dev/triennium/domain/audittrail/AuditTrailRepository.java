package dev.triennium.domain.audittrail;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what [AuditTrail] wrote.
public interface AuditTrailRepository {

    /// Newest first.
    ///
    /// @param subject null: all subjects
    Page<AuditEntry> list(TenantScope scope, @Nullable UUID subject, PageRequest page);

    Map<UUID, Owned<AuditEntry>> list(TenantScopes scopes, Collection<UUID> ids);
}
