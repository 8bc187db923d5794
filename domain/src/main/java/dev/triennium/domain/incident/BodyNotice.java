package dev.triennium.domain.incident;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether a certification body must be told of an incident. Whoever records one is asked, and the
/// answer is kept.
public sealed interface BodyNotice {

    /// The names are public API.
    enum State {
        UNCLEAR,
        NOT_REQUIRED,
        REQUIRED,
        TOLD
    }

    State state();

    /// Why the answer is what it is, such as a clause of the contract.
    @Nullable String reason();

    /// Nobody knows yet.
    ///
    /// @param answerBy the day by which somebody finds out
    record Unclear(LocalDate answerBy, @Nullable String reason) implements BodyNotice {

        public Unclear {
            Objects.requireNonNull(answerBy);
        }

        @Override
        public State state() {
            return State.UNCLEAR;
        }
    }

    record NotRequired(String reason) implements BodyNotice {

        public NotRequired {
            Objects.requireNonNull(reason);
        }

        @Override
        public State state() {
            return State.NOT_REQUIRED;
        }
    }

    /// @param body null: each that certifies the organisation
    /// @param dueOn the last day, by the contract or the rules
    record Required(@Nullable CertificationBodyId body, LocalDate dueOn, @Nullable String reason)
            implements BodyNotice {

        public Required {
            Objects.requireNonNull(dueOn);
        }

        @Override
        public State state() {
            return State.REQUIRED;
        }
    }

    /// @param toldOn the day
    /// @param how by which way, and whom
    record Told(Required duty, LocalDate toldOn, @Nullable String how) implements BodyNotice {

        public Told {
            Objects.requireNonNull(duty);
            Objects.requireNonNull(toldOn);
        }

        @Override
        public State state() {
            return State.TOLD;
        }

        @Override
        public @Nullable String reason() {
            return duty.reason();
        }
    }
}
