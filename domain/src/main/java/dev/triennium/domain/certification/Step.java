package dev.triennium.domain.certification;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One transition: what the certification became, and what happened when.
///
/// @param overrideReason why the step was taken although a timer had gone by; null: it had not
public record Step<S extends Certification>(
        S after,
        CertificationEvent.Kind kind,
        LocalDate occurredOn,
        @Nullable String overrideReason) {

    public Step {
        Objects.requireNonNull(after);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(occurredOn);
    }

    static <S extends Certification> Step<S> of(
            S after, CertificationEvent.Kind kind, LocalDate occurredOn) {
        return new Step<>(after, kind, occurredOn, null);
    }
}
