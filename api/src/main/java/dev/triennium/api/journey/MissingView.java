package dev.triennium.api.journey;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.journey.Missing;
import dev.triennium.domain.journey.MissingKind;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `Missing`.
///
/// @param missing no field of the SDL
record MissingView(TenantScope scope, Missing missing) implements ScopedView {

    static List<MissingView> of(TenantScope scope, List<Missing> missing) {
        return missing.stream().map(one -> new MissingView(scope, one)).toList();
    }

    public MissingKind kind() {
        return missing.kind();
    }

    public int count() {
        return missing.count();
    }
}
