package dev.triennium.domain.gapanalysis;

import java.time.Instant;
import java.util.Objects;

/// When an answer was handed over.
public record HandOver(AssessmentTurnId turn, Instant at) {

    public HandOver {
        Objects.requireNonNull(turn);
        Objects.requireNonNull(at);
    }
}
