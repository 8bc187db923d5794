package dev.triennium.domain.objective;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

/// How many objectives organisations work on.
@FunctionalInterface
public interface ObjectiveCounts {

    /// Of those that are not closed.
    ///
    /// @param owned those that somebody answers for
    /// @param measured those that were measured once at least
    record Count(int open, int owned, int measured) {}

    /// Of each organisation that has any, in one statement.
    Map<TenantId, Count> list(TenantScopes scopes);
}
