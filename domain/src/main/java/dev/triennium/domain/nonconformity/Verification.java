package dev.triennium.domain.nonconformity;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That somebody has seen that the actions are done.
///
/// @param reviewOn from which day on it is looked whether they have an effect
/// @param criteria by what that shows
public record Verification(
        Instant at, PersonId by, @Nullable String note, LocalDate reviewOn, String criteria) {

    /// After the actions were done, unless another day is named.
    public static final int DEFAULT_MONTHS = 3;

    static final int MIN_MONTHS = 1;
    static final int MAX_MONTHS = 6;

    public Verification {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(reviewOn);
        Objects.requireNonNull(criteria);
    }
}
