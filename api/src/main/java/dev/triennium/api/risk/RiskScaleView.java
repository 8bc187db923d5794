package dev.triennium.api.risk;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;

/// The GraphQL type `RiskScale`.
///
/// @param definedById no field of the SDL: what `definedBy` is loaded by
record RiskScaleView(
        TenantScope scope,
        PersonId definedById,
        GlobalId id,
        int number,
        List<String> likelihoods,
        List<String> impacts,
        int threshold,
        Instant definedAt)
        implements ScopedView {

    static final String TYPE = "RiskScale";

    static RiskScaleView of(TenantScope scope, RiskScale scale) {
        return new RiskScaleView(
                scope,
                scale.definedBy(),
                GlobalId.of(TYPE, scope.tenant(), scale.id().value()),
                scale.number(),
                scale.levels().likelihoods(),
                scale.levels().impacts(),
                scale.levels().threshold(),
                scale.definedAt());
    }
}
