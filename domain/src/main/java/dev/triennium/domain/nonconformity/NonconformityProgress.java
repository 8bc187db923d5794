package dev.triennium.domain.nonconformity;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far the work on a nonconformity is. Each state has what those before it brought.
public sealed interface NonconformityProgress {

    /// The names are public API.
    enum State {
        OPEN,
        CORRECTED,
        CAUSE_ANALYSED,
        PLAN_SUBMITTED,
        PLAN_REJECTED,
        PLAN_ACCEPTED,
        IMPLEMENTED,
        VERIFIED,
        CLOSED,
        WITHDRAWN
    }

    State state();

    /// Nothing was done yet.
    record Open() implements NonconformityProgress {

        @Override
        public State state() {
            return State.OPEN;
        }
    }

    /// What was wrong is put right; why it came to be is not known yet.
    record Corrected(Correction correction) implements NonconformityProgress {

        public Corrected {
            Objects.requireNonNull(correction);
        }

        @Override
        public State state() {
            return State.CORRECTED;
        }
    }

    /// The causes are known.
    ///
    /// @param rounds how many plans were submitted before
    record Analysed(Correction correction, NonconformityAnalysisId analysis, int rounds)
            implements NonconformityProgress {

        public Analysed {
            Objects.requireNonNull(correction);
            Objects.requireNonNull(analysis);
        }

        @Override
        public State state() {
            return State.CAUSE_ANALYSED;
        }
    }

    /// The causes, and the plan against them.
    ///
    /// @param round counts the plans from 1
    record Treated(Correction correction, NonconformityAnalysisId analysis, int round) {

        public Treated {
            Objects.requireNonNull(correction);
            Objects.requireNonNull(analysis);
        }
    }

    record PlanSubmitted(Treated treated) implements NonconformityProgress {

        public PlanSubmitted {
            Objects.requireNonNull(treated);
        }

        @Override
        public State state() {
            return State.PLAN_SUBMITTED;
        }
    }

    record PlanRejected(Treated treated) implements NonconformityProgress {

        public PlanRejected {
            Objects.requireNonNull(treated);
        }

        @Override
        public State state() {
            return State.PLAN_REJECTED;
        }
    }

    /// @param returned why what was shown of it did not do; null: nothing was shown yet
    record PlanAccepted(Treated treated, @Nullable String returned)
            implements NonconformityProgress {

        public PlanAccepted {
            Objects.requireNonNull(treated);
        }

        @Override
        public State state() {
            return State.PLAN_ACCEPTED;
        }
    }

    /// All actions are done, with evidence.
    record Implemented(Treated treated, LocalDate on) implements NonconformityProgress {

        public Implemented {
            Objects.requireNonNull(treated);
            Objects.requireNonNull(on);
        }

        @Override
        public State state() {
            return State.IMPLEMENTED;
        }
    }

    /// Somebody has seen that the actions are done; whether they have an effect shows later.
    record Verified(Implemented implemented, Verification verification)
            implements NonconformityProgress {

        public Verified {
            Objects.requireNonNull(implemented);
            Objects.requireNonNull(verification);
        }

        @Override
        public State state() {
            return State.VERIFIED;
        }
    }

    /// @param review whether the actions had an effect
    record Closed(Verified verified, EffectivenessReview review) implements NonconformityProgress {

        public Closed {
            Objects.requireNonNull(verified);
            Objects.requireNonNull(review);
        }

        @Override
        public State state() {
            return State.CLOSED;
        }
    }

    /// The body took it back on appeal. It keeps its reference.
    ///
    /// @param before how far the work on it was
    record Withdrawn(NonconformityProgress before, Instant at, PersonId by, String reason)
            implements NonconformityProgress {

        public Withdrawn {
            Objects.requireNonNull(before);
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(reason);
        }

        @Override
        public State state() {
            return State.WITHDRAWN;
        }
    }
}
