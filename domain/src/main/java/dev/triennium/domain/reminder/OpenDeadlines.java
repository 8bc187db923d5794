package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is open, whatever day it has.
@FunctionalInterface
public interface OpenDeadlines {

    /// The subjects of each of the kinds in each organisation, in one statement. Kinds without any
    /// are left out.
    Map<TenantId, Map<DeadlineKind, Set<UUID>>> listSubjects(
            TenantScopes scopes, Collection<? extends DeadlineKind> kinds);
}
