package dev.triennium.domain.schedule;

import java.math.BigDecimal;
import java.util.Objects;

/// What a person still has to do.
///
/// @param span within which it is to be done, evenly on each working day
/// @param effort in days
public record Assignment<P>(P person, Span span, BigDecimal effort) {

    public Assignment {
        Objects.requireNonNull(person);
        Objects.requireNonNull(span);
        if (effort.signum() < 0) {
            throw new IllegalArgumentException("No effort is less than none");
        }
    }
}
