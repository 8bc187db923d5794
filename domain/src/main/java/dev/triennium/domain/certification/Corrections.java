package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.AmendedValue.between;
import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.AmendedValue.Field;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the certificate or the body states differently from what is recorded. The history keeps
/// both.
final class Corrections {

    private Corrections() {}

    /// @param source who states it
    static Outcome<? extends Certification> expiry(
            Correctable certification,
            LocalDate expiresOn,
            DateSource source,
            LocalDate today,
            IdGenerator ids) {
        if (source == DateSource.COMPUTED) {
            throw new ValidationException(
                    "source", "The source must be the certificate or the body.");
        }
        var current = current(certification);
        return corrected(
                certification,
                current,
                new Printed(
                        current.number(),
                        current.issued(),
                        current.effective(),
                        stated(certification, expiresOn, source)),
                CertificationEvent.Kind.CERTIFICATE_DATE_CORRECTED,
                null,
                today,
                ids);
    }

    /// What is left out stays.
    ///
    /// @param reason why it was recorded wrongly
    static Outcome<? extends Certification> certificate(
            Correctable certification,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn,
            String reason,
            LocalDate today,
            IdGenerator ids) {
        var current = current(certification);
        if (issuedOn != null) {
            happened("issuedOn", issuedOn, today);
        }
        return corrected(
                certification,
                current,
                new Printed(
                        number == null ? current.number() : number,
                        printed(certification, "issuedOn", issuedOn, current.issued()),
                        printed(certification, "effectiveOn", effectiveOn, current.effective()),
                        expiresOn == null
                                ? certification.cycle().expiry()
                                : stated(certification, expiresOn, DateSource.CERTIFICATE)),
                CertificationEvent.Kind.CERTIFICATE_CORRECTED,
                reason,
                today,
                ids);
    }

    /// What a certificate says, as it is recorded from now on.
    private record Printed(
            String number, RuledDate issued, RuledDate effective, RuledDate expiry) {}

    private static Certificate current(Correctable certification) {
        return certification
                .dossier()
                .currentCertificate()
                .orElseThrow(
                        () ->
                                violated(
                                        CertificationRule.CERT_2,
                                        "There is no certificate to correct."));
    }

    private static RuledDate stated(
            Correctable certification, LocalDate expiresOn, DateSource source) {
        return certification
                .cycle()
                .expiry()
                .replacedBy(new RuledDate(expiresOn, source, CertificationRule.CERT_2));
    }

    private static RuledDate printed(
            Correctable certification, String field, @Nullable LocalDate day, RuledDate before) {
        if (day == null) {
            return before;
        }
        Guards.notBefore(
                field,
                day,
                certification.cycle().decidedOn(),
                CertificationRule.CERT_1,
                "the decision that began the cycle");
        return new RuledDate(day, DateSource.CERTIFICATE, CertificationRule.CERT_1);
    }

    private static Outcome<? extends Certification> corrected(
            Correctable certification,
            Certificate before,
            Printed printed,
            CertificationEvent.Kind kind,
            @Nullable String reason,
            LocalDate today,
            IdGenerator ids) {
        var cycle = certification.cycle().withExpiry(printed.expiry());
        var values = values(before, certification.cycle(), printed);
        if (values.isEmpty()) {
            throw new ValidationException("id", "The certificate is recorded like that already.");
        }
        check(certification, before, cycle, printed);
        var dossier =
                CertificateIssue.added(
                        certification.dossier(),
                        new Certificate(
                                new CertificateId(ids.next()),
                                before.version() + 1,
                                cycle.number(),
                                Certificate.Occasion.CORRECTION,
                                printed.number(),
                                printed.issued(),
                                printed.effective(),
                                cycle.expiry(),
                                before.scope()));
        return Outcome.of(after(certification, cycle, dossier, today, ids), kind, today)
                .amending(new Amendment(before.id(), reason, values));
    }

    private static List<AmendedValue> values(
            Certificate before, CertificationCycle cycle, Printed printed) {
        return Stream.of(
                        between(Field.NUMBER, before.number(), printed.number()),
                        between(Field.ISSUED_ON, before.issued().on(), printed.issued().on()),
                        between(
                                Field.EFFECTIVE_ON,
                                before.effective().on(),
                                printed.effective().on()),
                        between(Field.EXPIRES_ON, cycle.expiresOn(), printed.expiry().on()))
                .flatMap(changes -> changes)
                .toList();
    }

    private static void check(
            Correctable certification,
            Certificate before,
            CertificationCycle cycle,
            Printed printed) {
        var effectiveOn = printed.effective().on();
        if (!printed.effective().equals(before.effective())) {
            var decidedOn =
                    beginsCycle(certification.dossier(), cycle)
                            ? cycle.decidedOn()
                            : printed.issued().on();
            CertificateIssue.checkEffect("effectiveOn", cycle, decidedOn, effectiveOn);
            CertificateIssue.plausibleExpiry("effectiveOn", cycle, effectiveOn, cycle.expiresOn());
        }
        if (!cycle.expiry().equals(certification.cycle().expiry())) {
            CertificateIssue.plausibleExpiry("expiresOn", cycle, effectiveOn, cycle.expiresOn());
        }
    }

    /// Whether the certificate is still the one that the decision on the cycle led to, and no later
    /// decision changed it.
    private static boolean beginsCycle(Dossier dossier, CertificationCycle cycle) {
        return dossier.certificates().stream()
                .filter(certificate -> certificate.cycleNumber() == cycle.number())
                .allMatch(
                        certificate ->
                                switch (certificate.occasion()) {
                                    case GRANT, RENEWAL, RESTORATION, CORRECTION -> true;
                                    case SCOPE_EXTENSION,
                                            SCOPE_REDUCTION,
                                            EDITION_CHANGE,
                                            TRANSFER ->
                                            false;
                                });
    }

    private static Cycled after(
            Correctable certification,
            CertificationCycle cycle,
            Dossier dossier,
            LocalDate today,
            IdGenerator ids) {
        return switch (certification) {
            case Surveyed surveyed -> surveyed.with(AuditPlan.planned(dossier, cycle, ids), cycle);
            case TransferInReview transfer ->
                    transfer.with(AuditPlan.planned(dossier, cycle, ids), cycle);
            case ExpiredRestorable restorable ->
                    cycle.isExpired(today)
                            ? restorable.with(dossier, cycle)
                            : notExpiredAfterAll(dossier, cycle, ids);
        };
    }

    private static Cycled notExpiredAfterAll(
            Dossier dossier, CertificationCycle cycle, IdGenerator ids) {
        var planned = AuditPlan.planned(dossier, cycle, ids);
        return Stages.isRecertificationStarted(planned, cycle)
                ? new RecertInProgress(planned, cycle)
                : new Certified(planned, cycle);
    }
}
