package dev.triennium.domain.certification;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What came of a step or a timer: what the certification became, and what happened when.
///
/// @param overrideReason why the step was taken although a timer had gone by; null: it had not
/// @param amendment what was recorded otherwise before; null: nothing
/// @param begun the certification that goes on in this one's place; null: none
public record Outcome<S extends Certification>(
        S after,
        CertificationEvent.Kind kind,
        LocalDate occurredOn,
        @Nullable String overrideReason,
        @Nullable Amendment amendment,
        @Nullable Outcome<? extends Certification> begun) {

    public Outcome {
        Objects.requireNonNull(after);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(occurredOn);
    }

    static <S extends Certification> Outcome<S> of(
            S after, CertificationEvent.Kind kind, LocalDate occurredOn) {
        return new Outcome<>(after, kind, occurredOn, null, null, null);
    }

    Outcome<S> despite(@Nullable String reason) {
        return new Outcome<>(after, kind, occurredOn, reason, amendment, begun);
    }

    Outcome<S> amending(Amendment other) {
        return new Outcome<>(after, kind, occurredOn, overrideReason, other, begun);
    }

    Outcome<S> beginning(Outcome<? extends Certification> other) {
        return new Outcome<>(after, kind, occurredOn, overrideReason, amendment, other);
    }
}
