package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `Site`.
public record SiteView(
        TenantScope scope, GlobalId id, int version, String name, String address, int headcount)
        implements ScopedView {

    public static final String TYPE = "Site";

    /// A site within the scope that it is read in.
    public record Key(TenantScope scope, SiteId site) {}

    public static SiteView of(TenantScope scope, Site site) {
        return new SiteView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), site.id().value()),
                site.version(),
                site.name(),
                site.address(),
                site.headcount());
    }

    /// The GraphQL enum `SiteAction`.
    enum Action {
        CHANGE,
        REMOVE
    }

    public List<Action> allowedActions() {
        return scope.mayChange(Permission.MANAGE_TENANT) ? List.of(Action.values()) : List.of();
    }
}
