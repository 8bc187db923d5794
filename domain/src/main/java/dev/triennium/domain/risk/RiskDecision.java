package dev.triennium.domain.risk;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.RiskId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That somebody accepted a risk. It is never changed or removed.
///
/// @param treatment at that time
public record RiskDecision(
        RiskId risk,
        Instant acceptedAt,
        PersonId acceptedBy,
        String reason,
        RiskRating rating,
        @Nullable RiskTreatment treatment) {

    /// As many as are shown.
    public static final int MAX_SHOWN = 100;

    public RiskDecision {
        Objects.requireNonNull(risk);
        Objects.requireNonNull(acceptedAt);
        Objects.requireNonNull(acceptedBy);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(rating);
    }
}
