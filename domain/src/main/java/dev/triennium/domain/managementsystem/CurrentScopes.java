package dev.triennium.domain.managementsystem;

import org.jspecify.annotations.Nullable;

/// The scopes of one system that are not superseded.
public record CurrentScopes(
        ScopeStatement.@Nullable Facts inForce, ScopeStatement.@Nullable Facts draft) {

    public static final CurrentScopes NONE = new CurrentScopes(null, null);

    public ManagementSystemState state() {
        return ManagementSystemState.of(inForce != null, draft != null);
    }
}
