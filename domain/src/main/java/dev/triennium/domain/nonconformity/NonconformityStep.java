package dev.triennium.domain.nonconformity;

import java.time.LocalDate;
import java.util.Objects;

/// What has a day of its own in the work on a nonconformity.
public enum NonconformityStep {
    CORRECTION,
    PLAN,
    IMPLEMENTATION,
    /// By the certification body.
    VERIFICATION,
    EFFECTIVENESS;

    /// Whether it is a part of the answer that a certification body waits for.
    public boolean isAnswer() {
        return switch (this) {
            case CORRECTION, PLAN, IMPLEMENTATION -> true;
            case VERIFICATION, EFFECTIVENESS -> false;
        };
    }

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
