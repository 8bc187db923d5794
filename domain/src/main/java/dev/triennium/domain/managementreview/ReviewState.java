package dev.triennium.domain.managementreview;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a management review stands.
public sealed interface ReviewState {

    /// The names are public API.
    enum State {
        PLANNED,
        HELD,
        SIGNED,
        CANCELLED
    }

    State name();

    /// It is prepared.
    record Planned() implements ReviewState {

        @Override
        public State name() {
            return State.PLANNED;
        }
    }

    /// The meeting took place.
    ///
    /// @param on the day of the meeting
    /// @param recordedAt when it was recorded, which may be later
    /// @param conclusion whether the system suits, suffices and works
    record Held(LocalDate on, Instant recordedAt, PersonId recordedBy, String conclusion)
            implements ReviewState {

        public static final int MAX_CONCLUSION = 5_000;

        public Held {
            Objects.requireNonNull(on);
            Objects.requireNonNull(recordedAt);
            Objects.requireNonNull(recordedBy);
            Objects.requireNonNull(conclusion);
        }

        @Override
        public State name() {
            return State.HELD;
        }
    }

    /// Signed by the chair; only addenda come to it.
    ///
    /// @param chairName what the chair was called then
    /// @param nextOn by when the next one is due; null: there is a later one
    record Signed(
            Held meeting, Instant at, PersonId by, String chairName, @Nullable LocalDate nextOn)
            implements ReviewState {

        public Signed {
            Objects.requireNonNull(meeting);
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(chairName);
        }

        @Override
        public State name() {
            return State.SIGNED;
        }
    }

    /// It does not take place.
    record Cancelled(Instant at, PersonId by, String reason) implements ReviewState {

        public static final int MAX_REASON = 2_000;

        public Cancelled {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(reason);
        }

        @Override
        public State name() {
            return State.CANCELLED;
        }
    }

    /// Null: there was no meeting yet.
    default @Nullable Held findMeeting() {
        return switch (this) {
            case Held held -> held;
            case Signed signed -> signed.meeting;
            case Planned _, Cancelled _ -> null;
        };
    }
}
