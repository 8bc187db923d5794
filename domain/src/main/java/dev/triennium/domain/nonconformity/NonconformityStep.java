package dev.triennium.domain.nonconformity;

import java.time.LocalDate;
import java.util.Objects;

/// What has a day of its own in the work on a nonconformity.
public enum NonconformityStep {
    CORRECTION,
    PLAN,
    IMPLEMENTATION,
    EFFECTIVENESS;

    /// What is to be done by when now, the earliest first.
    ///
    /// @param rule which made the day
    public record Due(NonconformityStep step, LocalDate on, NonconformityRule rule) {

        public Due {
            Objects.requireNonNull(step);
            Objects.requireNonNull(on);
            Objects.requireNonNull(rule);
        }
    }
}
