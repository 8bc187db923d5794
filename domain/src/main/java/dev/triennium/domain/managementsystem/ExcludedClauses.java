package dev.triennium.domain.managementsystem;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;
import java.util.Set;

/// The clauses that the scopes in force declare not applicable.
@FunctionalInterface
public interface ExcludedClauses {

    /// Of each organisation, in one statement.
    Map<TenantId, Set<ClauseId>> list(TenantScopes scopes);
}
