package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Who is told of the deadlines of tenants.
public interface Recipients {

    /// Who holds a role in each tenant at the instant, and who works there and answers for a
    /// deadline, each once. A tenant without anybody is left out.
    Map<TenantId, List<Recipient>> list(TenantScopes scopes, Instant at);
}
