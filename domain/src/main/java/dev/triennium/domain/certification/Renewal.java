package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The decision that follows a recertification audit, before or after the expiry.
final class Renewal {

    private Renewal() {}

    static void check(
            Dossier dossier,
            CertificationCycle cycle,
            Certification.Decision decision,
            LocalDate today) {
        happened("decidedOn", decision.on(), today);
        var auditedOn =
                dossier.lastDayOf(cycle.number(), AuditKind.RECERTIFICATION)
                        .orElseThrow(
                                () ->
                                        violated(
                                                CertificationRule.RC_7,
                                                "The recertification audit is not complete."));
        Guards.notBefore(
                "decidedOn",
                decision.on(),
                auditedOn,
                CertificationRule.ORD_1,
                "the last day of the recertification audit");
        Guards.settled(dossier, "decidedOn", decision.on(), CertificationRule.DEC_3);
        Guards.independent(
                dossier.team(cycle.number(), AuditKind.RECERTIFICATION), decision.decisionMaker());
    }

    static Outcome<Cycled.Certified> renewed(
            Dossier dossier,
            CertificationCycle cycle,
            Certification.Decision decision,
            @Nullable String overrideReason,
            LocalDate today,
            IdGenerator ids) {
        var policy =
                Objects.requireNonNullElse(
                        decision.policy(), dossier.parameters().recertExpiryPolicy());
        return Outcome.of(
                        begun(
                                dossier,
                                cycle,
                                cycle.renewed(decision.on(), policy, dossier.parameters()),
                                Certificate.Occasion.RENEWAL,
                                decision,
                                today,
                                ids),
                        CertificationEvent.Kind.RECERTIFIED,
                        decision.on())
                .despite(overrideReason);
    }

    static Outcome<Cycled.Certified> restored(
            Dossier dossier,
            CertificationCycle cycle,
            Certification.Decision decision,
            LocalDate today,
            IdGenerator ids) {
        if (decision.policy() == RecertExpiryPolicy.DECISION) {
            throw violated(
                    CertificationRule.RC_8,
                    "expiryPolicy",
                    "After the expiry, the next expiry follows from the previous cycle.");
        }
        return Outcome.of(
                begun(
                        dossier,
                        cycle,
                        cycle.restored(decision.on(), dossier.parameters()),
                        Certificate.Occasion.RESTORATION,
                        decision,
                        today,
                        ids),
                CertificationEvent.Kind.RESTORED,
                decision.on());
    }

    private static Cycled.Certified begun(
            Dossier dossier,
            CertificationCycle old,
            CertificationCycle computed,
            Certificate.Occasion occasion,
            Certification.Decision decision,
            LocalDate today,
            IdGenerator ids) {
        var next = CertificateIssue.asPrinted(computed, decision.certificate());
        var issued =
                CertificateIssue.issued(
                        AuditPlan.cancelled(dossier, old),
                        next,
                        today,
                        occasion,
                        decision.on(),
                        decision.certificate(),
                        ids);
        return new Cycled.Certified(AuditPlan.planned(issued, next, ids), next);
    }
}
