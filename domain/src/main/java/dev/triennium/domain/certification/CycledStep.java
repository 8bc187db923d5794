package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.Correctable;
import dev.triennium.domain.certification.Cycled.Expired;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.Recertifying;
import dev.triennium.domain.certification.Cycled.Renewable;
import dev.triennium.domain.certification.Cycled.Suspended;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Ended.TransferredOut;
import dev.triennium.domain.certification.Ended.Withdrawn;
import dev.triennium.domain.certification.Surveyed.InForce;
import dev.triennium.domain.certification.Surveyed.Withdrawable;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What follows once a certificate was granted.
public sealed interface CycledStep<S extends Cycled> extends CertificationStep<S> {

    /// The client and the body agree on a day.
    ///
    /// @param overrideReason needed outside of the audit's window
    record AgreeAuditDate(
            PlannedAuditId audit,
            LocalDate agreedOn,
            AuditTeam team,
            @Nullable String overrideReason)
            implements CycledStep<Surveyed> {

        static final Premise<Surveyed> PREMISE =
                Premise.of(Surveyed.class, CertificationRule.AP_1, "Agreeing a day for an audit");

        @Override
        public Premise<Surveyed> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Surveyed> from(Surveyed certification, Circumstances now) {
            return certification.agreeAuditDate(audit, agreedOn, team, overrideReason, now.today());
        }
    }

    /// @param overrideReason needed outside of the audit's window
    record CompleteSurveillance(
            PlannedAuditId audit,
            LocalDate completedOn,
            AuditTeam team,
            @Nullable String overrideReason)
            implements CycledStep<Surveyed> {

        static final Premise<Surveyed> PREMISE =
                Premise.of(Surveyed.class, CertificationRule.AP_1, "Completing a surveillance");

        @Override
        public Premise<Surveyed> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Surveyed> from(Surveyed certification, Circumstances now) {
            return certification.completeSurveillance(
                    audit, completedOn, team, overrideReason, now.today(), now.ids());
        }
    }

    record Suspend(LocalDate on, String reason) implements CycledStep<InForce> {

        static final Premise<InForce> PREMISE =
                Premise.of(InForce.class, CertificationRule.SU_1, "Suspending the certification");

        @Override
        public Premise<InForce> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Suspended> from(InForce certification, Circumstances now) {
            return certification.suspend(on, reason, now.today());
        }
    }

    /// The cause of the suspension is resolved.
    ///
    /// @param overrideReason needed while the cause is open
    record Restore(LocalDate on, @Nullable String overrideReason) implements CycledStep<Suspended> {

        static final Premise<Suspended> PREMISE =
                Premise.of(Suspended.class, CertificationRule.SU_3, "Ending a suspension");

        @Override
        public Premise<Suspended> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends InForce> from(Suspended certification, Circumstances now) {
            return certification.restore(on, overrideReason, now.today(), now.ids());
        }
    }

    record ChangeScope(boolean isReduction, LocalDate on, PrintedCertificate printed)
            implements CycledStep<Withdrawable> {

        static final Premise<Withdrawable> PREMISE =
                Premise.of(Withdrawable.class, CertificationRule.AP_1, "Changing the scope");

        @Override
        public Premise<Withdrawable> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Certified> from(Withdrawable certification, Circumstances now) {
            if (!isReduction) {
                now.requireAccredited(certification, "isReduction");
            }
            return certification.changeScope(isReduction, on, printed, now.today(), now.ids());
        }
    }

    /// The certificate moves to the edition that follows its own.
    record ChangeEdition(StandardId edition, LocalDate on, PrintedCertificate printed)
            implements CycledStep<InForce> {

        static final Premise<InForce> PREMISE =
                Premise.of(InForce.class, CertificationRule.AP_1, "Changing the edition");

        @Override
        public Premise<InForce> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<InForce> from(InForce certification, Circumstances now) {
            now.edition(edition);
            var current = now.edition(certification.dossier().standard());
            if (!current.successor().equals(Optional.of(edition))) {
                throw Guards.violated(
                        CertificationRule.TS_2,
                        "standardId",
                        "It is not the edition that follows the certificate's.");
            }
            return certification.changeEdition(edition, on, printed, now.today(), now.ids());
        }
    }

    /// @param overrideReason needed outside of the audit's window
    record StartRecertification(
            LocalDate startedOn, AuditTeam team, @Nullable String overrideReason)
            implements CycledStep<Renewable> {

        static final Premise<Renewable> PREMISE =
                Premise.of(Renewable.class, CertificationRule.AP_1, "Starting a recertification");

        @Override
        public Premise<Renewable> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Recertifying> from(Renewable certification, Circumstances now) {
            return certification.startRecertification(startedOn, team, overrideReason, now.today());
        }
    }

    record CompleteRecertificationAudit(LocalDate completedOn, AuditTeam team)
            implements CycledStep<Recertifying> {

        static final Premise<Recertifying> PREMISE =
                Premise.of(
                        Recertifying.class,
                        CertificationRule.AP_1,
                        "Completing a recertification audit");

        @Override
        public Premise<Recertifying> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Recertifying> from(Recertifying certification, Circumstances now) {
            return certification.completeRecertificationAudit(completedOn, team, now.today());
        }
    }

    /// @param overrideReason needed when a decision in time is recorded after the expiry
    record DecideRecertification(Decision decision, @Nullable String overrideReason)
            implements CycledStep<Recertifying> {

        static final Premise<Recertifying> PREMISE =
                Premise.of(
                        Recertifying.class,
                        certification ->
                                certification instanceof Expired
                                        ? CertificationRule.RC_9
                                        : CertificationRule.RC_7,
                        "Deciding on the recertification");

        @Override
        public Premise<Recertifying> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Certified> from(Recertifying certification, Circumstances now) {
            return certification.decide(decision, overrideReason, now.today(), now.ids());
        }
    }

    /// The client lets the certification lapse.
    record DeclineRenewal(LocalDate on) implements CycledStep<ExpiredRestorable> {

        static final Premise<ExpiredRestorable> PREMISE =
                Premise.of(
                        ExpiredRestorable.class, CertificationRule.RC_8, "Declining the renewal");

        @Override
        public Premise<ExpiredRestorable> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Expired> from(ExpiredRestorable certification, Circumstances now) {
            return certification.declineRenewal(on, now.today());
        }
    }

    /// @param stage2StartsOn null: the body wants a stage 1 first
    record Reapply(LocalDate on, @Nullable LocalDate stage2StartsOn, AuditTeam team)
            implements CycledStep<Expired> {

        static final Premise<Expired> PREMISE =
                Premise.of(Expired.class, CertificationRule.RC_9, "Applying again");

        @Override
        public Premise<Expired> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Preparing> from(Expired certification, Circumstances now) {
            return stage2StartsOn == null
                    ? certification.reapply(on, now.today())
                    : certification.reapplyForStage2(
                            on,
                            stage2StartsOn,
                            team,
                            now.transitionOf(certification),
                            now.today(),
                            now.ids());
        }
    }

    record Withdraw(LocalDate on, String reason) implements CycledStep<Withdrawable> {

        static final Premise<Withdrawable> PREMISE =
                Premise.of(
                        Withdrawable.class,
                        CertificationRule.AP_1,
                        "Withdrawing the certification");

        @Override
        public Premise<Withdrawable> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Withdrawn> from(Withdrawable certification, Circumstances now) {
            return certification.withdraw(on, reason, now.today());
        }
    }

    /// @param declaration of the new body, whose accreditation is by a signatory of the
    ///     multilateral arrangement
    record RequestTransfer(CertificationBodyId toBody, LocalDate on, BodyDeclaration declaration)
            implements CycledStep<Certified> {

        static final Premise<Certified> PREMISE =
                Premise.of(Certified.class, CertificationRule.TR_2, "Requesting a transfer");

        @Override
        public Premise<Certified> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<TransferInReview> from(Certified certification, Circumstances now) {
            return certification.requestTransfer(
                    now.body(toBody).id(), on, declaration, now.today());
        }
    }

    /// The certification goes on as another one, with the new body.
    record DecideTransfer(Decision decision) implements CycledStep<TransferInReview> {

        static final Premise<TransferInReview> PREMISE =
                Premise.of(
                        TransferInReview.class, CertificationRule.TR_4, "Deciding on a transfer");

        @Override
        public Premise<TransferInReview> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<TransferredOut> from(TransferInReview certification, Circumstances now) {
            var transfer =
                    certification.decide(
                            new CertificationId(now.ids().next()),
                            decision,
                            now.body(certification.toBody()).parameters(),
                            now.today(),
                            now.ids());
            return transfer.out().beginning(transfer.in());
        }
    }

    record RejectTransfer(LocalDate on) implements CycledStep<TransferInReview> {

        static final Premise<TransferInReview> PREMISE =
                Premise.of(TransferInReview.class, CertificationRule.TR_4, "Rejecting a transfer");

        @Override
        public Premise<TransferInReview> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Certified> from(TransferInReview certification, Circumstances now) {
            return certification.reject(on, now.today());
        }
    }

    /// The body may no longer certify.
    record RecordAccreditationLoss(LocalDate on) implements CycledStep<InForce> {

        static final Premise<InForce> PREMISE =
                Premise.of(
                        InForce.class,
                        CertificationRule.TR_3,
                        "Recording the loss of the accreditation");

        @Override
        public Premise<InForce> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<InForce> from(InForce certification, Circumstances now) {
            return certification.loseAccreditation(on, now.today());
        }
    }

    /// @param source who states it
    record CorrectExpiry(LocalDate expiresOn, DateSource source)
            implements CycledStep<Correctable> {

        static final Premise<Correctable> PREMISE =
                Premise.of(Correctable.class, CertificationRule.CERT_2, "Correcting the expiry");

        @Override
        public Premise<Correctable> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Correctable certification, Circumstances now) {
            return Corrections.expiry(certification, expiresOn, source, now.today(), now.ids());
        }
    }
}
