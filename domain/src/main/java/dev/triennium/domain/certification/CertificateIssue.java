package dev.triennium.domain.certification;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds versions to the history of a certificate.
final class CertificateIssue {

    /// Renewing early and keeping the anniversary makes a cycle longer than three years, but never
    /// this long.
    private static final int LONGEST_VALIDITY_MONTHS = 60;

    private CertificateIssue() {}

    /// The cycle with the expiry that the certificate prints, if it prints one.
    static CertificationCycle asPrinted(
            CertificationCycle cycle, LocalDate decidedOn, PrintedCertificate printed) {
        var expiresOn = printed.expiresOn();
        if (expiresOn == null) {
            return cycle;
        }
        plausibleExpiry("certificate.expiresOn", decidedOn, expiresOn);
        return cycle.withExpiry(
                new RuledDate(expiresOn, DateSource.CERTIFICATE, CertificationRule.CERT_2));
    }

    static void plausibleExpiry(String field, LocalDate decidedOn, LocalDate expiresOn) {
        CivilMonths.plausible(field, expiresOn);
        if (!expiresOn.isAfter(decidedOn)
                || expiresOn.isAfter(CivilMonths.after(decidedOn, LONGEST_VALIDITY_MONTHS))) {
            throw new ValidationException(
                    field, "must lie after the decision, by five years at most");
        }
    }

    /// @param decidedOn before which no certificate is issued or takes effect
    static Dossier issued(
            Dossier dossier,
            CertificationCycle cycle,
            Certificate.Occasion occasion,
            LocalDate decidedOn,
            PrintedCertificate printed,
            IdGenerator ids) {
        var issuedOn = stated("certificate.issuedOn", printed.issuedOn(), decidedOn);
        var effectiveOn = stated("certificate.effectiveOn", printed.effectiveOn(), decidedOn);
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
                    "A certification has at most "
                            + Dossier.MAX_CERTIFICATES
                            + " versions of its certificate");
        }
        return dossier.plus(certificate);
    }

    private static RuledDate stated(String field, @Nullable LocalDate day, LocalDate decidedOn) {
        if (day == null) {
            return RuledDate.computed(decidedOn, CertificationRule.CERT_1);
        }
        CivilMonths.plausible(field, day);
        if (day.isBefore(decidedOn)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    CertificationRule.CERT_1.reference(),
                    List.of(field.split("\\.", -1)),
                    "must not be before the decision on " + decidedOn);
        }
        return new RuledDate(day, DateSource.CERTIFICATE, CertificationRule.CERT_1);
    }
}
