package dev.triennium.domain.risk;

import java.util.Objects;

/// How likely something is and how much it matters, on the scale that it was rated by.
///
/// @param isWithinThreshold whether that scale, which never changes, accepts it without more
public record RiskRating(RiskScaleId scale, int likelihood, int impact, boolean isWithinThreshold) {

    public RiskRating {
        Objects.requireNonNull(scale);
    }

    public int score() {
        return likelihood * impact;
    }
}
