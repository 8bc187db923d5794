package dev.triennium.domain.nonconformity;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether the actions had an effect.
///
/// @param followUp the nonconformity that goes on where they had none
public record EffectivenessReview(
        Instant at,
        PersonId by,
        boolean isEffective,
        String result,
        @Nullable NonconformityId followUp) {

    public EffectivenessReview {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(result);
        if (isEffective != (followUp == null)) {
            throw new IllegalArgumentException("What had no effect is followed up");
        }
    }
}
