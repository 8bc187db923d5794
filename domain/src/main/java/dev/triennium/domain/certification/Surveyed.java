package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.Certification.Answerable;
import dev.triennium.domain.certification.Certification.OpenToFindings;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.Correctable;
import dev.triennium.domain.certification.Cycled.RecertInProgress;
import dev.triennium.domain.certification.Cycled.Suspended;
import dev.triennium.domain.certification.Ended.Withdrawn;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cycle runs on: surveillance audits fall due.
public sealed interface Surveyed extends Correctable, OpenToFindings, Answerable
        permits Surveyed.InForce, Surveyed.Withdrawable {

    @Override
    Surveyed with(Dossier dossier);

    /// Notes the day that was agreed with the certification body.
    ///
    /// @param overrideReason why it lies outside of the audit's window; of no matter inside
    default Outcome<Surveyed> agreeAuditDate(
            PlannedAuditId id,
            LocalDate agreedOn,
            AuditTeam team,
            @Nullable String overrideReason,
            LocalDate today) {
        var before = openAudit(id);
        var needed = AuditDays.check(this, before, "agreedOn", agreedOn, overrideReason);
        var after = before.agreed(agreedOn, team);
        var outcome =
                Outcome.<Surveyed>of(
                                with(dossier().replacing(after)),
                                CertificationEvent.Kind.AUDIT_DATE_AGREED,
                                today)
                        .despite(needed);
        return before.agreedOn() == null
                ? outcome
                : AuditDays.amending(outcome, before, after, null);
    }

    /// A surveillance audit took place. The next one moves into the first calendar year without
    /// an audit.
    ///
    /// @param overrideReason why it took place outside of its window; of no matter inside
    default Outcome<Surveyed> completeSurveillance(
            PlannedAuditId id,
            LocalDate completedOn,
            AuditTeam team,
            @Nullable String overrideReason,
            LocalDate today,
            IdGenerator ids) {
        happened("completedOn", completedOn, today);
        var audit = openAudit(id);
        if (!audit.kind().isSurveillance()) {
            throw violated(
                    CertificationRule.AP_1,
                    "auditId",
                    "A recertification audit has steps of its own.");
        }
        Guards.notBefore(
                "completedOn",
                completedOn,
                cycle().decidedOn(),
                CertificationRule.ORD_1,
                "the decision");
        var agreedOn = audit.agreedOn();
        if (agreedOn != null) {
            Guards.notBefore(
                    "completedOn",
                    completedOn,
                    agreedOn,
                    CertificationRule.ORD_1,
                    "the first day of the audit");
        }
        checkOrder(audit.kind(), completedOn);
        var reason = Guards.inWindow("completedOn", audit, completedOn, overrideReason);
        var done = dossier().replacing(audit.completed(completedOn, team));
        return Outcome.<Surveyed>of(
                        with(AuditPlan.planned(done, cycle(), ids)),
                        CertificationEvent.Kind.SURVEILLANCE_COMPLETED,
                        completedOn)
                .despite(reason);
    }

    /// Whether it is still to take place, or to end, in the running cycle.
    default boolean isOpenInCycle(PlannedAudit audit) {
        return audit.isOpen() && audit.cycleNumber() == cycle().number();
    }

    /// Whether it is the next surveillance to take place.
    default boolean isSurveillanceToComplete(PlannedAudit audit) {
        return isOpenInCycle(audit)
                && audit.kind().isSurveillance()
                && (audit.kind().surveillanceNumber() == 1
                        || lastDayBefore(audit.kind()).isPresent());
    }

    private Optional<LocalDate> lastDayBefore(AuditKind surveillance) {
        return dossier()
                .lastDayOf(
                        cycle().number(),
                        AuditKind.SURVEILLANCES.get(surveillance.surveillanceNumber() - 2));
    }

    private void checkOrder(AuditKind kind, LocalDate completedOn) {
        if (kind.surveillanceNumber() == 1) {
            return;
        }
        var before =
                lastDayBefore(kind)
                        .orElseThrow(
                                () ->
                                        violated(
                                                CertificationRule.AP_1,
                                                "auditId",
                                                "The surveillance before this one comes first."));
        Guards.notBefore(
                "completedOn",
                completedOn,
                before,
                CertificationRule.ORD_1,
                "the surveillance before it");
    }

    private PlannedAudit openAudit(PlannedAuditId id) {
        var audit =
                dossier().audits().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("auditId"));
        if (!isOpenInCycle(audit)) {
            throw violated(
                    CertificationRule.AP_1,
                    "auditId",
                    "The audit is not open any more, or not of this cycle.");
        }
        return audit;
    }

    /// Valid and in use.
    sealed interface InForce extends Surveyed permits Certified, RecertInProgress {

        @Override
        InForce with(Dossier dossier);

        default Outcome<Suspended> suspend(LocalDate on, String reason, LocalDate today) {
            happened("suspendedOn", on, today);
            Guards.notBefore(
                    "suspendedOn",
                    on,
                    cycle().decidedOn(),
                    CertificationRule.ORD_1,
                    "the decision");
            if (cycle().isExpired(on)) {
                throw violated(
                        CertificationRule.SU_1,
                        "suspendedOn",
                        "The certificate expired on {0}.",
                        cycle().expiresOn());
            }
            return Outcome.of(
                    new Suspended(dossier(), cycle(), on, reason, false),
                    CertificationEvent.Kind.SUSPENDED,
                    on);
        }

        /// The certificate moves to the new edition of its standard; the cycle goes on.
        default Outcome<InForce> changeEdition(
                StandardId edition,
                LocalDate on,
                PrintedCertificate printed,
                LocalDate today,
                IdGenerator ids) {
            happened("decidedOn", on, today);
            Guards.notBefore(
                    "decidedOn", on, cycle().decidedOn(), CertificationRule.ORD_1, "the decision");
            return Outcome.of(
                    with(
                            CertificateIssue.issued(
                                    dossier().withStandard(edition),
                                    cycle(),
                                    today,
                                    Certificate.Occasion.EDITION_CHANGE,
                                    on,
                                    printed,
                                    ids)),
                    CertificationEvent.Kind.EDITION_CHANGED,
                    on);
        }

        default Outcome<InForce> loseAccreditation(LocalDate on, LocalDate today) {
            happened("lostOn", on, today);
            return Outcome.of(
                    with(dossier().withAccreditationLost(on)),
                    CertificationEvent.Kind.ACCREDITATION_LOST,
                    on);
        }
    }

    /// A certificate is held and no recertification is under way. The body or the client may change
    /// the scope or end the certification.
    sealed interface Withdrawable extends Surveyed permits Certified, Suspended {

        /// A new version of the certificate with another scope; the expiry stays.
        Outcome<Certified> changeScope(
                boolean isReduction,
                LocalDate on,
                PrintedCertificate printed,
                LocalDate today,
                IdGenerator ids);

        default Outcome<Withdrawn> withdraw(LocalDate on, String reason, LocalDate today) {
            happened("withdrawnOn", on, today);
            Guards.notBefore(
                    "withdrawnOn",
                    on,
                    cycle().decidedOn(),
                    CertificationRule.ORD_1,
                    "the decision");
            if (this instanceof Suspended suspended) {
                Guards.notBefore(
                        "withdrawnOn",
                        on,
                        suspended.suspendedOn(),
                        CertificationRule.ORD_1,
                        "the suspension");
            }
            return Outcome.of(
                    new Withdrawn(AuditPlan.cancelled(dossier(), cycle()), cycle(), on, reason),
                    CertificationEvent.Kind.WITHDRAWN,
                    on);
        }
    }
}
