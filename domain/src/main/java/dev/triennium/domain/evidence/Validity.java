package dev.triennium.domain.evidence;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The days that evidence speaks of, whenever it came in.
///
/// @param from the first day
/// @param until the last day; null: no end is known
public record Validity(LocalDate from, @Nullable LocalDate until) {

    /// @throws ValidationException when it ends before it begins
    public Validity {
        Objects.requireNonNull(from);
        if (until != null && until.isBefore(from)) {
            throw new ValidationException(
                    "validity.until", "The last day must not lie before the first.");
        }
    }

    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
