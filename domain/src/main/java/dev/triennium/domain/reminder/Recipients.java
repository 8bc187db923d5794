package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The people of tenants and of the firms engaged there.
public interface Recipients {

    /// Who holds a role in each tenant at the instant. A tenant without anybody is left out.
    Map<TenantId, List<Recipient>> list(TenantScopes scopes, Instant at);
}
