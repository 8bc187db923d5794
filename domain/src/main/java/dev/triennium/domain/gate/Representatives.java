package dev.triennium.domain.gate;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.util.Map;

/// Who answers for management systems.
@FunctionalInterface
public interface Representatives {

    /// How many management representatives each organisation has at the moment, in one statement;
    /// one without any is left out.
    Map<TenantId, Integer> count(TenantScopes scopes, Instant at);
}
