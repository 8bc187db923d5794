package dev.triennium.domain.nonconformity;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// More time that the certification body was asked for, and that it granted.
///
/// @param count how often it was asked
/// @param open what it has not answered yet; null: nothing
/// @param correctionUntil null: it granted no more time for the correction
/// @param planUntil null: it granted no more time for the plan
/// @param implementationUntil null: it granted no more time for the actions
public record Extensions(
        int count,
        @Nullable Wanted open,
        @Nullable LocalDate correctionUntil,
        @Nullable LocalDate planUntil,
        @Nullable LocalDate implementationUntil) {

    public static final Extensions NONE = new Extensions(0, null, null, null, null);

    /// @param step neither the verification nor the review of the effect: these days are not the
    ///     body's to give
    public record Wanted(NonconformityStep step, LocalDate until) {

        public Wanted {
            Objects.requireNonNull(step);
            Objects.requireNonNull(until);
        }
    }

    @Nullable LocalDate until(NonconformityStep step) {
        return switch (step) {
            case CORRECTION -> correctionUntil;
            case PLAN -> planUntil;
            case IMPLEMENTATION -> implementationUntil;
            case VERIFICATION, EFFECTIVENESS -> null;
        };
    }

    Extensions asked(Wanted wanted) {
        return new Extensions(count + 1, wanted, correctionUntil, planUntil, implementationUntil);
    }

    Extensions refused() {
        return new Extensions(count, null, correctionUntil, planUntil, implementationUntil);
    }

    Extensions granted(NonconformityStep step, LocalDate until) {
        return new Extensions(
                count,
                null,
                step == NonconformityStep.CORRECTION ? until : correctionUntil,
                step == NonconformityStep.PLAN ? until : planUntil,
                step == NonconformityStep.IMPLEMENTATION ? until : implementationUntil);
    }
}
