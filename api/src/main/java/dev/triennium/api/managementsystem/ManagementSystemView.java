package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemAction;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemState;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ManagementSystem`.
record ManagementSystemView(
        TenantScope scope,
        ManagementSystemId systemId,
        GlobalId id,
        int version,
        String name,
        ManagementSystemState state,
        @Nullable ScopeStatementView currentScope,
        @Nullable ScopeStatementView draft,
        List<ManagementSystemAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "ManagementSystem";

    static ManagementSystemView of(TenantScope scope, ManagementSystem system) {
        return new ManagementSystemView(
                scope,
                system.id(),
                GlobalId.of(TYPE, scope.tenant(), system.id().value()),
                system.version(),
                system.facts().name(),
                system.state(),
                system.findScope().map(one -> ScopeStatementView.of(scope, one)).orElse(null),
                system.findDraft().map(one -> ScopeStatementView.of(scope, one)).orElse(null),
                scope.permissions().contains(Permission.MANAGE_SYSTEM)
                        ? system.actions().stream().sorted().toList()
                        : List.of());
    }
}
