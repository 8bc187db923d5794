package dev.triennium.api.risk;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.risk.RiskRating;
import dev.triennium.domain.risk.RiskScaleId;
import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `RiskRating`.
///
/// @param scaleId no field of the SDL: what `scale` is loaded by
record RiskRatingView(
        TenantScope scope,
        RiskScaleId scaleId,
        int likelihood,
        int impact,
        int score,
        boolean isWithinThreshold)
        implements ScopedView {

    static @Nullable RiskRatingView of(TenantScope scope, @Nullable RiskRating rating) {
        return rating == null ? null : some(scope, rating);
    }

    static RiskRatingView some(TenantScope scope, RiskRating rating) {
        return new RiskRatingView(
                scope,
                rating.scale(),
                rating.likelihood(),
                rating.impact(),
                rating.score(),
                rating.isWithinThreshold());
    }
}
