package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.util.Objects;

/// How much of a piece of work is done.
public sealed interface Earned {

    Earned NOTHING = new Nothing();

    record Nothing() implements Earned {}

    /// @param percent of the effort, as of today
    record Part(LocalDate since, int percent) implements Earned {

        public Part {
            Objects.requireNonNull(since);
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("From 0 to 100 percent");
            }
        }
    }

    record Whole(Span span) implements Earned {

        public Whole {
            Objects.requireNonNull(span);
        }
    }
}
