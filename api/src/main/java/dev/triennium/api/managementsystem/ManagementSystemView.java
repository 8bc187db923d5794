package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;

/// The GraphQL type `ManagementSystem`.
record ManagementSystemView(
        TenantScope scope, ManagementSystemId systemId, GlobalId id, int version, String name)
        implements ScopedView {

    static final String TYPE = "ManagementSystem";

    static ManagementSystemView of(TenantScope scope, ManagementSystem.Facts facts) {
        return new ManagementSystemView(
                scope,
                facts.id(),
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                facts.name());
    }
}
