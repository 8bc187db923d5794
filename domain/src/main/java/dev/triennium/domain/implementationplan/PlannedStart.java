package dev.triennium.domain.implementationplan;

import java.time.LocalDate;
import java.util.Objects;

/// What is wished or agreed for the first day of a task.
public sealed interface PlannedStart {

    WhenReady WHEN_READY = new WhenReady();

    /// As soon as nothing holds it up.
    record WhenReady() implements PlannedStart {}

    /// The same, but not before the day.
    record NotBefore(LocalDate day) implements PlannedStart {

        public NotBefore {
            Objects.requireNonNull(day);
        }
    }

    /// Agreed with somebody, such as the certification body.
    record Agreed(LocalDate day) implements PlannedStart {

        public Agreed {
            Objects.requireNonNull(day);
        }
    }
}
