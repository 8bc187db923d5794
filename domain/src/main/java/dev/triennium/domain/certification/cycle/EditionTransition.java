package dev.triennium.domain.certification.cycle;

import static dev.triennium.domain.certification.cycle.CivilMonths.earlier;

import dev.triennium.domain.Message;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When an old edition of a standard gives way to its successor.
///
/// @param initialOnlyNewFrom from this day, initial audits are to the new edition; null: unknown
/// @param deadline the last day on which certificates to the old edition are valid
/// @param isUnverified whether the days rest on a second-hand source, so that the certification
///     body has to confirm them
public record EditionTransition(
        @Nullable LocalDate initialOnlyNewFrom, LocalDate deadline, boolean isUnverified) {

    public EditionTransition {
        Objects.requireNonNull(deadline);
    }

    /// Until when a certificate to the old edition is valid, whatever it says.
    public LocalDate effectiveValidity(LocalDate expiresOn) {
        return earlier(expiresOn, deadline);
    }

    public boolean isBeyondDeadline(LocalDate expiresOn) {
        return expiresOn.isAfter(deadline);
    }

    /// What is told to whoever may not go on with the old edition.
    ///
    /// @param phrase for what has to be to the new one
    public Message refusal(String phrase) {
        return Message.of(
                isUnverified
                        ? "{0} has to be to the new edition, which is so from {1} on. That day is"
                                + " unverified: the certification body has to confirm it."
                        : "{0} has to be to the new edition, which is so from {1} on.",
                Message.part(phrase),
                Objects.requireNonNull(initialOnlyNewFrom));
    }

    /// Whether an initial audit on this day has to be to the new edition.
    public boolean demandsNewEdition(LocalDate auditStart) {
        return initialOnlyNewFrom != null && !auditStart.isBefore(initialOnlyNewFrom);
    }
}
