package dev.triennium.domain.context;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

/// How much the registers of the context hold.
@FunctionalInterface
public interface ContextCounts {

    /// Of what is open.
    ///
    /// @param parties those that require something
    record Count(int issues, int parties) {}

    /// Of each organisation that has any, in two statements.
    Map<TenantId, Count> list(TenantScopes scopes);
}
