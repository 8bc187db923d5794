package dev.triennium.domain.objective;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Map;

/// How many objectives organisations work on.
public interface ObjectiveCounts {

    /// Of those that are not closed.
    ///
    /// @param owned those that somebody answers for
    /// @param measured those that were measured once at least
    record Count(int open, int owned, int measured) {}

    /// Of each organisation that has any, in one statement.
    Map<TenantId, Count> list(TenantScopes scopes);

    /// How far those are that are not closed.
    ///
    /// @param late those that should be reached by now, and are not
    record Progress(int open, int reached, int late) {}

    Progress count(TenantScope scope, LocalDate today);
}
