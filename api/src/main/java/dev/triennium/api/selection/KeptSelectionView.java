package dev.triennium.api.selection;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;

/// The GraphQL type `KeptSelection`.
record KeptSelectionView(TenantScope scope, GlobalId id, Instant keptAt, KeptSelection selection)
        implements ScopedView {

    static final String TYPE = "KeptSelection";

    static KeptSelectionView of(TenantScope scope, KeptSelection selection) {
        return new KeptSelectionView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), selection.id().value()),
                selection.keptAt(),
                selection);
    }
}
