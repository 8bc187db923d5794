package dev.triennium.domain.proofpage;

import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.Cycled;
import dev.triennium.domain.certification.Ended;
import dev.triennium.domain.certification.Outcome;
import dev.triennium.domain.certification.Preparing;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a certification stands on a day. It follows from dates, whether or not a job has run since
/// (SU-2, SU-7, RC-10).
///
/// @param certificate the version in effect, or the last that was
/// @param since the first day of the status; null: from the certificate's own first day on
public record StatusOfDay(Certificate certificate, ProofStatus status, @Nullable LocalDate since) {

    public StatusOfDay {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(status);
    }

    /// Empty when no certificate was issued yet.
    public static Optional<StatusOfDay> of(Certification certification, LocalDate today) {
        var versions = certification.dossier().certificates();
        return versions.stream()
                .filter(version -> !version.effective().on().isAfter(today))
                .reduce((_, later) -> later)
                .or(() -> certification.dossier().currentCertificate())
                .map(shown -> of(atDay(certification, today), shown, today));
    }

    private static Certification atDay(Certification certification, LocalDate today) {
        return certification.atDayStart(today).stream()
                .<Certification>map(Outcome::after)
                .reduce((_, later) -> later)
                .orElse(certification);
    }

    private static StatusOfDay of(Certification now, Certificate shown, LocalDate today) {
        return switch (now) {
            case Cycled.Certified one -> inForce(one.cycle(), shown, today);
            case Cycled.RecertInProgress one -> inForce(one.cycle(), shown, today);
            case Cycled.TransferInReview one -> inForce(one.cycle(), shown, today);
            case Cycled.Suspended one ->
                    new StatusOfDay(shown, ProofStatus.SUSPENDED, one.suspendedOn());
            case Cycled.ExpiredRestorable one -> expired(shown, one.cycle().expiresOn());
            case Cycled.Expired one -> expired(shown, one.cycle().expiresOn());
            case Ended.Withdrawn one ->
                    new StatusOfDay(shown, ProofStatus.WITHDRAWN, one.withdrawnOn());
            case Ended.TransferredOut one ->
                    new StatusOfDay(shown, ProofStatus.TRANSFERRED, one.transferredOn());
            // Applied for again after it had lapsed.
            case Preparing _, Ended.Refused _, Ended.Cancelled _ ->
                    expired(shown, shown.expiry().on());
        };
    }

    /// A certificate that follows another may take effect days after the decision.
    private static StatusOfDay inForce(
            CertificationCycle cycle, Certificate shown, LocalDate today) {
        var from = shown.effective().on();
        if (from.isAfter(today)) {
            return new StatusOfDay(shown, ProofStatus.NOT_YET_VALID, from);
        }
        if (today.isAfter(shown.expiry().on())) {
            return expired(shown, shown.expiry().on());
        }
        return cycle.origin() == CertificationCycle.Origin.RESTORED
                ? new StatusOfDay(shown, ProofStatus.RESTORED, from)
                : new StatusOfDay(shown, ProofStatus.VALID, null);
    }

    private static StatusOfDay expired(Certificate shown, LocalDate lastDay) {
        return new StatusOfDay(shown, ProofStatus.EXPIRED, lastDay.plusDays(1));
    }
}
