package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.util.Objects;

/// What is known about the days of an activity, beside what it waits for.
public sealed interface Timing {

    Timing WHEN_READY = new WhenReady();

    /// It begins when nothing holds it up.
    record WhenReady() implements Timing {}

    /// The same, but not before the day.
    record NotBefore(LocalDate day) implements Timing {

        public NotBefore {
            Objects.requireNonNull(day);
        }
    }

    /// Its first day is agreed with somebody, such as the certification body. It begins then, or
    /// late when what it waits for is late; it never begins earlier.
    record Fixed(LocalDate day) implements Timing {

        public Fixed {
            Objects.requireNonNull(day);
        }
    }

    /// It is under way, whatever it should have waited for.
    ///
    /// @param remaining the working days that it still takes, from today on; one that takes none
    ///     any more is done
    record Begun(LocalDate on, int remaining) implements Timing {

        public Begun {
            Objects.requireNonNull(on);
            if (remaining < 1 || remaining > Activity.MOST_DAYS) {
                throw new IllegalArgumentException(
                        "From 1 to %d working days".formatted(Activity.MOST_DAYS));
            }
        }
    }

    record Done(LocalDate first, LocalDate last) implements Timing {

        public Done {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("It cannot end before it begins");
            }
        }
    }
}
