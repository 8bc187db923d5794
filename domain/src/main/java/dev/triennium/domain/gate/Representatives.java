package dev.triennium.domain.gate;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.util.Set;

/// Who answers for management systems.
@FunctionalInterface
public interface Representatives {

    /// The organisations in which somebody is management representative at the moment, in one
    /// statement.
    Set<TenantId> listAppointed(TenantScopes scopes, Instant at);
}
