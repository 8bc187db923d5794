package dev.triennium.domain.implementationplan;

import java.time.LocalDate;
import java.util.Objects;

/// How far a task has come.
public sealed interface TaskProgress {

    State state();

    /// The names of the states.
    enum State {
        NOT_BEGUN,
        UNDER_WAY,
        DONE,
        /// It will not be done.
        DROPPED
    }

    record NotBegun() implements TaskProgress {

        @Override
        public State state() {
            return State.NOT_BEGUN;
        }
    }

    /// @param percent how much of the work is done
    /// @param remaining the working days that it still takes
    record UnderWay(LocalDate begunOn, int percent, int remaining) implements TaskProgress {

        /// @throws IllegalArgumentException when a number is out of range
        public UnderWay {
            Objects.requireNonNull(begunOn);
            if (percent < 0 || percent > 99) {
                throw new IllegalArgumentException("What is under way is done by 0 to 99 percent");
            }
            if (remaining < 1 || remaining > PlanTask.MAX_DURATION) {
                throw new IllegalArgumentException("What is under way takes a day at least");
            }
        }

        @Override
        public State state() {
            return State.UNDER_WAY;
        }
    }

    record Done(LocalDate begunOn, LocalDate finishedOn) implements TaskProgress {

        public Done {
            Objects.requireNonNull(begunOn);
            Objects.requireNonNull(finishedOn);
        }

        @Override
        public State state() {
            return State.DONE;
        }
    }

    record Dropped(String reason) implements TaskProgress {

        public Dropped {
            Objects.requireNonNull(reason);
        }

        @Override
        public State state() {
            return State.DROPPED;
        }
    }

    default boolean isOpen() {
        return switch (this) {
            case NotBegun _, UnderWay _ -> true;
            case Done _, Dropped _ -> false;
        };
    }

    /// How much of the work is done.
    default int percent() {
        return switch (this) {
            case NotBegun _, Dropped _ -> 0;
            case UnderWay(_, var percent, _) -> percent;
            case Done _ -> 100;
        };
    }
}
