package dev.triennium.domain.schedule;

/// The working days between the end of an activity and the beginning of one that waits for it.
public sealed interface Lag {

    /// Three years of work. What is longer is a mistake.
    int MOST_DAYS = 750;

    Lag NONE = new Hard(0);

    /// Those that count.
    int inForce();

    /// Nobody may shorten it.
    record Hard(int days) implements Lag {

        public Hard {
            requireWithin(days, MOST_DAYS);
        }

        @Override
        public int inForce() {
            return days;
        }
    }

    /// Custom, not a rule: whoever has a reason shortens it.
    ///
    /// @param days what is customary
    /// @param kept what is left of it
    record Soft(int days, int kept) implements Lag {

        public Soft {
            requireWithin(days, MOST_DAYS);
            requireWithin(kept, days);
        }

        @Override
        public int inForce() {
            return kept;
        }

        public Soft shortenedTo(int fewer) {
            return new Soft(days, fewer);
        }
    }

    static Lag hard(int days) {
        return new Hard(days);
    }

    static Lag soft(int days) {
        return new Soft(days, days);
    }

    private static void requireWithin(int days, int most) {
        if (days < 0 || days > most) {
            throw new IllegalArgumentException("From 0 to %d working days".formatted(most));
        }
    }
}
