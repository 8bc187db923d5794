package dev.triennium.domain.schedule;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A piece of work, whose effort says how much it counts.
///
/// @param effort in days of people
/// @param planned in the baseline; null: nobody had planned it
public record Work(BigDecimal effort, @Nullable Span planned, Earned earned) {

    public Work {
        Objects.requireNonNull(effort);
        Objects.requireNonNull(earned);
        if (effort.signum() < 0) {
            throw new IllegalArgumentException("No effort is less than none");
        }
    }
}
