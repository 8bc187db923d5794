package dev.triennium.domain.selection;

import java.math.BigDecimal;
import java.util.Objects;

/// From which score on what is advised.
///
/// @param effortNote what the estimates of effort hold for
public record Scoring(BigDecimal recommendFrom, BigDecimal considerFrom, String effortNote) {

    public Scoring {
        Objects.requireNonNull(recommendFrom);
        Objects.requireNonNull(considerFrom);
        Objects.requireNonNull(effortNote);
    }

    Verdict verdict(BigDecimal score) {
        if (score.compareTo(recommendFrom) >= 0) {
            return Verdict.RECOMMENDED;
        }
        return score.compareTo(considerFrom) >= 0 ? Verdict.WORTH_CONSIDERING : Verdict.UNLIKELY;
    }
}
