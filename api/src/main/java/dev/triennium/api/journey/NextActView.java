package dev.triennium.api.journey;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.journey.Journey;
import dev.triennium.domain.journey.Missing;
import dev.triennium.domain.journey.Turn;
import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `NextAct`.
///
/// @param missing no field of the SDL: what it brings
record NextActView(TenantScope scope, Missing missing) implements ScopedView {

    static @Nullable NextActView of(TenantScope scope, Journey journey) {
        return journey.next().map(missing -> new NextActView(scope, missing)).orElse(null);
    }

    public String mutation() {
        return missing.kind().mutation();
    }

    public Turn turn() {
        return missing.kind().turn();
    }
}
