package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.TenantScope;

/// The GraphQL type `Site`.
public record SiteView(
        TenantScope scope, GlobalId id, int version, String name, String address, int headcount)
        implements ScopedView {

    public static final String TYPE = "Site";

    public static SiteView of(TenantScope scope, Site site) {
        return new SiteView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), site.id().value()),
                site.version(),
                site.name(),
                site.address(),
                site.headcount());
    }
}
