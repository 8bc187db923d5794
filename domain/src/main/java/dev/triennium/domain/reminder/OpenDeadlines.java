package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

/// How much is open, whatever day it has.
@FunctionalInterface
public interface OpenDeadlines {

    /// The deadlines of each of the kinds in each organisation, in one statement. Kinds without
    /// any are left out.
    Map<TenantId, Map<DeadlineKind, Integer>> count(
            TenantScopes scopes, Collection<? extends DeadlineKind> kinds);
}
