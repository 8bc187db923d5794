package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.violated;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.Correctable;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.RecertInProgress;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;

/// Dates that the certificate or the body states differently from what is recorded. The history
/// keeps both.
final class Corrections {

    private Corrections() {}

    static Outcome<? extends Certification> expiry(
            Correctable certification,
            LocalDate expiresOn,
            DateSource source,
            LocalDate today,
            IdGenerator ids) {
        if (source == DateSource.COMPUTED) {
            throw new ValidationException("source", "is the certificate or the body");
        }
        var stated = new RuledDate(expiresOn, source, CertificationRule.CERT_2);
        var after =
                switch (certification) {
                    case Surveyed surveyed -> {
                        var cycle = corrected(surveyed, stated);
                        var dossier = corrected(surveyed.dossier(), cycle, ids);
                        yield surveyed.with(AuditPlan.planned(dossier, cycle, ids), cycle);
                    }
                    case TransferInReview transfer -> {
                        var cycle = corrected(transfer, stated);
                        var dossier = corrected(transfer.dossier(), cycle, ids);
                        yield transfer.with(AuditPlan.planned(dossier, cycle, ids), cycle);
                    }
                    case ExpiredRestorable restorable -> {
                        var cycle = corrected(restorable, stated);
                        var dossier = corrected(restorable.dossier(), cycle, ids);
                        yield cycle.isExpired(today)
                                ? restorable.with(dossier, cycle)
                                : notExpiredAfterAll(dossier, cycle, ids);
                    }
                };
        return Outcome.of(after, CertificationEvent.Kind.CERTIFICATE_DATE_CORRECTED, today);
    }

    private static CertificationCycle corrected(Correctable certification, RuledDate stated) {
        var cycle = certification.cycle();
        var effectiveOn =
                certification
                        .dossier()
                        .currentCertificate()
                        .map(certificate -> certificate.effective().on())
                        .orElse(cycle.decidedOn());
        CertificateIssue.plausibleExpiry("expiresOn", cycle, effectiveOn, stated.on());
        return cycle.withExpiry(stated);
    }

    private static Dossier corrected(Dossier dossier, CertificationCycle cycle, IdGenerator ids) {
        var current =
                dossier.currentCertificate()
                        .orElseThrow(
                                () ->
                                        violated(
                                                CertificationRule.CERT_2,
                                                "There is no certificate to correct"));
        return CertificateIssue.added(
                dossier,
                new Certificate(
                        new CertificateId(ids.next()),
                        current.version() + 1,
                        cycle.number(),
                        Certificate.Occasion.CORRECTION,
                        current.number(),
                        current.issued(),
                        current.effective(),
                        cycle.expiry(),
                        current.scope()));
    }

    private static Cycled notExpiredAfterAll(
            Dossier dossier, CertificationCycle cycle, IdGenerator ids) {
        var planned = AuditPlan.planned(dossier, cycle, ids);
        return Stages.isRecertificationStarted(planned, cycle)
                ? new RecertInProgress(planned, cycle)
                : new Certified(planned, cycle);
    }
}
