package dev.triennium.domain.certification;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Adds versions to the history of a certificate.
final class CertificateIssue {

    /// How long after its decision a certificate may take effect.
    private static final int EFFECT_MONTHS = 3;

    private CertificateIssue() {}

    /// The cycle with the expiry that the certificate prints, if it prints one.
    static CertificationCycle asPrinted(CertificationCycle cycle, PrintedCertificate printed) {
        var expiresOn = printed.expiresOn();
        if (expiresOn == null) {
            return cycle;
        }
        var effectiveOn = printed.effectiveOn() == null ? cycle.decidedOn() : printed.effectiveOn();
        plausibleExpiry("certificate.expiresOn", cycle, effectiveOn, expiresOn);
        return cycle.withExpiry(
                new RuledDate(expiresOn, DateSource.CERTIFICATE, CertificationRule.CERT_2));
    }

    /// A certificate runs three years at most, from the day on which it takes effect or, renewed
    /// early, from the expiry that it follows.
    static void plausibleExpiry(
            String field, CertificationCycle cycle, LocalDate effectiveOn, LocalDate expiresOn) {
        CivilMonths.plausible(field, expiresOn);
        if (!expiresOn.isAfter(cycle.decidedOn())) {
            throw new ValidationException(field, "The day must lie after the decision.");
        }
        var previous = cycle.previousExpiry();
        var from = previous == null ? effectiveOn : later(effectiveOn, previous);
        var last = CivilMonths.after(from, CertificationCycle.CYCLE_MONTHS);
        if (expiresOn.isAfter(last)) {
            throw Guards.violated(
                    CertificationRule.AP_3,
                    field,
                    "A certificate runs three years at most, here until {0}.",
                    last);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /// @param decidedOn before which no certificate is issued or takes effect
    static Dossier issued(
            Dossier dossier,
            CertificationCycle cycle,
            LocalDate today,
            Certificate.Occasion occasion,
            LocalDate decidedOn,
            PrintedCertificate printed,
            IdGenerator ids) {
        var issuedOn = stated("certificate.issuedOn", printed.issuedOn(), decidedOn);
        Guards.happened("certificate.issuedOn", issuedOn.on(), today);
        var effectiveOn = stated("certificate.effectiveOn", printed.effectiveOn(), decidedOn);
        checkEffect("certificate.effectiveOn", cycle, decidedOn, effectiveOn.on());
        var scope = printed.scope();
        if (scope == null) {
            scope =
                    dossier.currentCertificate()
                            .map(Certificate::scope)
                            .orElse(dossier.application().scope());
        }
        return added(
                dossier,
                new Certificate(
                        new CertificateId(ids.next()),
                        dossier.certificates().size() + 1,
                        cycle.number(),
                        occasion,
                        printed.number(),
                        issuedOn,
                        effectiveOn,
                        cycle.expiry(),
                        scope));
    }

    static Dossier added(Dossier dossier, Certificate certificate) {
        if (dossier.certificates().size() >= Dossier.MAX_CERTIFICATES) {
            throw new LimitExceededException(
                    "id",
                    Dossier.MAX_CERTIFICATES,
                    "A certification has at most {0} versions of its certificate.",
                    Dossier.MAX_CERTIFICATES);
        }
        return dossier.plus(certificate);
    }

    private static RuledDate stated(String field, @Nullable LocalDate day, LocalDate decidedOn) {
        if (day == null) {
            return RuledDate.computed(decidedOn, CertificationRule.CERT_1);
        }
        CivilMonths.plausible(field, day);
        Guards.notBefore(field, day, decidedOn, CertificationRule.CERT_1, "the decision");
        return new RuledDate(day, DateSource.CERTIFICATE, CertificationRule.CERT_1);
    }

    /// At once or within months; a certificate that was renewed early may wait for the old one's
    /// last day.
    static void checkEffect(
            String field, CertificationCycle cycle, LocalDate decidedOn, LocalDate effectiveOn) {
        var previous = cycle.previousExpiry();
        var soon = CivilMonths.after(decidedOn, EFFECT_MONTHS);
        if (effectiveOn.isAfter(previous == null ? soon : later(soon, previous.plusDays(1)))) {
            throw new ValidationException(
                    field, "The day must lie within three months of the decision.");
        }
    }
}
