package dev.triennium.persistence.risk;

import dev.triennium.domain.risk.RiskRating;
import dev.triennium.domain.risk.RiskScaleId;
import org.jspecify.annotations.Nullable;

/// The columns of a rating, all of them or none.
final class RatingColumns {

    private RatingColumns() {}

    static @Nullable RiskRating rating(
            @Nullable RiskScaleId scale,
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            @Nullable Boolean isWithinThreshold) {
        return scale == null || likelihood == null || impact == null || isWithinThreshold == null
                ? null
                : new RiskRating(scale, likelihood, impact, isWithinThreshold);
    }
}
