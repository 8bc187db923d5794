package dev.triennium.api.selection;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.ActView;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;

/// The GraphQL type `KeptSelection`.
record KeptSelectionView(
        TenantScope scope, KeptSelectionId selectionId, GlobalId id, Instant keptAt, Actor actor)
        implements ActView, ScopedView {

    static final String TYPE = "KeptSelection";

    static KeptSelectionView of(TenantScope scope, KeptSelection.Facts facts) {
        return new KeptSelectionView(
                scope,
                facts.id(),
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.keptAt(),
                facts.keptBy());
    }
}
