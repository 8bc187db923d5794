package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;
import static java.util.Objects.requireNonNull;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.Message;
import dev.triennium.domain.certification.Certification.Answerable;
import dev.triennium.domain.certification.Certification.Arranged;
import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.Certification.OpenToFindings;
import dev.triennium.domain.certification.Ended.TransferredOut;
import dev.triennium.domain.certification.Ended.Withdrawn;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certification.Surveyed.InForce;
import dev.triennium.domain.certification.Surveyed.Withdrawable;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Since the first decision.
public sealed interface Cycled extends Certification
        permits Cycled.Correctable,
                Cycled.Renewable,
                Cycled.Recertifying,
                Cycled.Expired,
                Withdrawn,
                TransferredOut {

    CertificationCycle cycle();

    /// The same state with another expiry.
    Cycled with(Dossier dossier, CertificationCycle cycle);

    @Override
    Cycled with(Dossier dossier);

    /// The expiry that is recorded still counts.
    sealed interface Correctable extends Cycled, Arranged
            permits Surveyed, ExpiredRestorable, TransferInReview {}

    /// A recertification may begin.
    sealed interface Renewable extends Cycled permits Certified, ExpiredRestorable {

        /// @param overrideReason why it began outside of its window; of no matter inside, and
        ///     after the expiry
        Outcome<? extends Recertifying> startRecertification(
                LocalDate startedOn,
                AuditTeam team,
                @Nullable String overrideReason,
                LocalDate today);
    }

    /// A recertification may be decided.
    sealed interface Recertifying extends Cycled permits RecertInProgress, ExpiredRestorable {

        @Override
        Recertifying with(Dossier dossier);

        default Outcome<Recertifying> completeRecertificationAudit(
                LocalDate completedOn, AuditTeam team, LocalDate today) {
            happened("completedOn", completedOn, today);
            var audit = startedAudit();
            Guards.notBefore(
                    "completedOn",
                    completedOn,
                    requireNonNull(audit.startedOn()),
                    CertificationRule.ORD_1,
                    "the first day of the audit");
            return Outcome.of(
                    with(dossier().replacing(audit.completed(completedOn, team))),
                    CertificationEvent.Kind.RECERTIFICATION_AUDITED,
                    completedOn);
        }

        /// @param overrideReason why a decision in time was not recorded in time; of no matter
        ///     before the expiry
        Outcome<Certified> decide(
                Decision decision,
                @Nullable String overrideReason,
                LocalDate today,
                IdGenerator ids);

        private PlannedAudit startedAudit() {
            return dossier()
                    .audit(cycle().number(), AuditKind.RECERTIFICATION)
                    .filter(audit -> audit.state() == PlannedAudit.State.STARTED)
                    .orElseThrow(
                            () ->
                                    violated(
                                            CertificationRule.AP_1,
                                            "No recertification audit has begun, or it is complete."));
        }
    }

    record Certified(Dossier dossier, CertificationCycle cycle)
            implements InForce, Withdrawable, Renewable {

        @Override
        public Outcome<Certified> changeScope(
                boolean isReduction,
                LocalDate on,
                PrintedCertificate printed,
                LocalDate today,
                IdGenerator ids) {
            return new Certified(
                            Stages.rescoped(dossier, cycle, isReduction, on, printed, today, ids),
                            cycle)
                    .rescopedStep(isReduction, on);
        }

        private Outcome<Certified> rescopedStep(boolean isReduction, LocalDate on) {
            return Outcome.of(
                    this,
                    isReduction
                            ? CertificationEvent.Kind.SCOPE_REDUCED
                            : CertificationEvent.Kind.SCOPE_EXTENDED,
                    on);
        }

        @Override
        public Outcome<RecertInProgress> startRecertification(
                LocalDate startedOn,
                AuditTeam team,
                @Nullable String overrideReason,
                LocalDate today) {
            var audit = dossier.audit(cycle.number(), AuditKind.RECERTIFICATION).orElseThrow();
            var started = Stages.recertificationStarted(dossier, cycle, startedOn, team, today);
            if (cycle.isExpired(startedOn)) {
                throw violated(
                        CertificationRule.RC_7,
                        "startedOn",
                        "The certificate expired on {0}.",
                        cycle.expiresOn());
            }
            return Outcome.of(
                            new RecertInProgress(started, cycle),
                            CertificationEvent.Kind.RECERTIFICATION_STARTED,
                            startedOn)
                    .despite(Guards.inWindow("startedOn", audit, startedOn, overrideReason));
        }

        /// @param declaration of the accepting body, which is accredited by a signatory of the
        ///     multilateral arrangement
        public Outcome<TransferInReview> requestTransfer(
                CertificationBodyId toBody,
                LocalDate on,
                BodyDeclaration declaration,
                LocalDate today) {
            happened("requestedOn", on, today);
            declaration.require(
                    CertificationRule.TR_1,
                    "The accepting body must be accredited by a signatory.");
            Guards.notBefore(
                    "requestedOn",
                    on,
                    cycle.decidedOn(),
                    CertificationRule.ORD_1,
                    "the decision that began the cycle");
            if (toBody.equals(dossier.body())) {
                throw new ValidationException(
                        "certificationBodyId", "This body holds the certification already.");
            }
            if (!today.isBefore(cycle.expiresOn())) {
                throw violated(
                        CertificationRule.TR_2,
                        "The certificate has to be valid beyond today for a transfer.");
            }
            return Outcome.of(
                    new TransferInReview(dossier, cycle, toBody, on),
                    CertificationEvent.Kind.TRANSFER_REQUESTED,
                    on);
        }

        @Override
        public Certified with(Dossier other) {
            return new Certified(other, cycle);
        }

        @Override
        public Certified with(Dossier other, CertificationCycle otherCycle) {
            return new Certified(other, otherCycle);
        }
    }

    /// @param isWithdrawalProposed the usual limit of a suspension has passed
    record Suspended(
            Dossier dossier,
            CertificationCycle cycle,
            LocalDate suspendedOn,
            String reason,
            boolean isWithdrawalProposed)
            implements Withdrawable {

        /// The cause is resolved. The expiry stays, and so does everything else of the cycle. A
        /// recertification that had begun goes on.
        ///
        /// @param overrideReason why it ends although the cause is open; of no matter otherwise
        public Outcome<? extends InForce> restore(
                LocalDate on, @Nullable String overrideReason, LocalDate today, IdGenerator ids) {
            checkEnd("restoredOn", on, today);
            var cause = openCause(on);
            var reason =
                    cause.isEmpty()
                            ? null
                            : Guards.overridden(
                                    CertificationRule.SU_3,
                                    "restoredOn",
                                    overrideReason,
                                    cause.get());
            var planned = AuditPlan.planned(dossier, cycle, ids);
            var after =
                    Stages.isRecertificationStarted(planned, cycle)
                            ? new RecertInProgress(planned, cycle)
                            : new Certified(planned, cycle);
            return Outcome.of(after, CertificationEvent.Kind.SUSPENSION_ENDED, on).despite(reason);
        }

        /// What stood against an end of the suspension on that day.
        private Optional<Message> openCause(LocalDate on) {
            if (dossier.audits().stream()
                    .anyMatch(
                            audit ->
                                    audit.cycleNumber() == cycle.number()
                                            && audit.kind().isSurveillance()
                                            && audit.isOverdue(on))) {
                return Optional.of(
                        Message.of(
                                "On this day, a surveillance was missed and not made up for; the"
                                        + " suspension ends with an overrideReason."));
            }
            return dossier.findings().stream()
                            .anyMatch(
                                    finding ->
                                            finding.grade() == FindingGrade.MAJOR
                                                    && finding.isOverdue(on))
                    ? Optional.of(
                            Message.of(
                                    "On this day, a major nonconformity was overdue; the suspension"
                                            + " ends with an overrideReason."))
                    : Optional.empty();
        }

        @Override
        public Outcome<Certified> changeScope(
                boolean isReduction,
                LocalDate on,
                PrintedCertificate printed,
                LocalDate today,
                IdGenerator ids) {
            if (!isReduction) {
                throw Guards.mismatch(
                        this, CertificationRule.SC_1, Message.part("Extending the scope"));
            }
            return reduceScope(on, printed, today, ids);
        }

        /// The part of the scope that caused the suspension is given up.
        private Outcome<Certified> reduceScope(
                LocalDate on, PrintedCertificate printed, LocalDate today, IdGenerator ids) {
            checkEnd("decidedOn", on, today);
            var reduced = Stages.rescoped(dossier, cycle, true, on, printed, today, ids);
            return new Certified(AuditPlan.planned(reduced, cycle, ids), cycle)
                    .rescopedStep(true, on);
        }

        public LocalDate limit() {
            return cycle.suspensionLimit(suspendedOn);
        }

        private void checkEnd(String field, LocalDate on, LocalDate today) {
            happened(field, on, today);
            Guards.notBefore(field, on, suspendedOn, CertificationRule.ORD_1, "the suspension");
            if (cycle.isExpired(on)) {
                throw violated(
                        CertificationRule.SU_6,
                        field,
                        "The certificate expired on {0}.",
                        cycle.expiresOn());
            }
        }

        @Override
        public Suspended with(Dossier other) {
            return new Suspended(other, cycle, suspendedOn, reason, isWithdrawalProposed);
        }

        @Override
        public Suspended with(Dossier other, CertificationCycle otherCycle) {
            return new Suspended(other, otherCycle, suspendedOn, reason, isWithdrawalProposed);
        }
    }

    record RecertInProgress(Dossier dossier, CertificationCycle cycle)
            implements InForce, Recertifying {

        @Override
        public Outcome<Certified> decide(
                Decision decision,
                @Nullable String overrideReason,
                LocalDate today,
                IdGenerator ids) {
            Renewal.check(dossier, cycle, decision, today);
            return Renewal.renewed(dossier, cycle, decision, null, today, ids);
        }

        @Override
        public RecertInProgress with(Dossier other) {
            return new RecertInProgress(other, cycle);
        }

        @Override
        public RecertInProgress with(Dossier other, CertificationCycle otherCycle) {
            return new RecertInProgress(other, otherCycle);
        }
    }

    /// Not certified, but the previous cycle can still be continued.
    record ExpiredRestorable(Dossier dossier, CertificationCycle cycle)
            implements Renewable, Recertifying, Correctable, OpenToFindings, Answerable {

        @Override
        public Outcome<ExpiredRestorable> startRecertification(
                LocalDate startedOn,
                AuditTeam team,
                @Nullable String overrideReason,
                LocalDate today) {
            return Outcome.of(
                    new ExpiredRestorable(
                            Stages.recertificationStarted(dossier, cycle, startedOn, team, today),
                            cycle),
                    CertificationEvent.Kind.RECERTIFICATION_STARTED,
                    startedOn);
        }

        /// Restores the certification; or renews it without a gap, when the decision was taken in
        /// time and is recorded late.
        @Override
        public Outcome<Certified> decide(
                Decision decision,
                @Nullable String overrideReason,
                LocalDate today,
                IdGenerator ids) {
            Renewal.check(dossier, cycle, decision, today);
            if (!cycle.isExpired(decision.on())) {
                return Renewal.renewed(
                        dossier,
                        cycle,
                        decision,
                        Guards.given("overrideReason", overrideReason),
                        today,
                        ids);
            }
            return Renewal.restored(dossier, cycle, decision, today, ids);
        }

        public Outcome<Expired> declineRenewal(LocalDate on, LocalDate today) {
            happened("declinedOn", on, today);
            return Outcome.of(
                    new Expired(AuditPlan.cancelled(dossier, cycle), cycle),
                    CertificationEvent.Kind.RENEWAL_DECLINED,
                    on);
        }

        @Override
        public ExpiredRestorable with(Dossier other) {
            return new ExpiredRestorable(other, cycle);
        }

        @Override
        public ExpiredRestorable with(Dossier other, CertificationCycle otherCycle) {
            return new ExpiredRestorable(other, otherCycle);
        }
    }

    record Expired(Dossier dossier, CertificationCycle cycle) implements Cycled {

        /// The body wants a stage 1 before stage 2.
        public Outcome<Contracted> reapply(LocalDate on, LocalDate today) {
            checkReapplication(on, today);
            return Outcome.of(
                    new Contracted(dossier.withFormerCycle(cycle)),
                    CertificationEvent.Kind.REAPPLIED,
                    on);
        }

        /// The body goes straight to stage 2, which is the least it must do.
        public Outcome<Stage2Planned> reapplyForStage2(
                LocalDate on,
                LocalDate startsOn,
                AuditTeam team,
                Optional<EditionTransition> transition,
                LocalDate today,
                IdGenerator ids) {
            checkReapplication(on, today);
            var planned =
                    Stage2Planned.from(
                            dossier.withFormerCycle(cycle),
                            "stage2StartsOn",
                            startsOn,
                            team,
                            transition,
                            today,
                            ids);
            return Outcome.of(planned.after(), CertificationEvent.Kind.REAPPLIED, on);
        }

        private void checkReapplication(LocalDate on, LocalDate today) {
            happened("reappliedOn", on, today);
            Guards.notBefore(
                    "reappliedOn", on, cycle.expiresOn(), CertificationRule.ORD_1, "the expiry");
        }

        @Override
        public Expired with(Dossier other) {
            return new Expired(other, cycle);
        }

        @Override
        public Expired with(Dossier other, CertificationCycle otherCycle) {
            return new Expired(other, otherCycle);
        }
    }

    record TransferInReview(
            Dossier dossier,
            CertificationCycle cycle,
            CertificationBodyId toBody,
            LocalDate requestedOn)
            implements Correctable, OpenToFindings, Answerable {

        /// The two sides of a transfer: what the old body held, and what the new one holds.
        public record Transfer(Outcome<TransferredOut> out, Outcome<Certified> in) {}

        /// The cycle goes on with the new body: expiry, due dates and what was audited stay.
        ///
        /// @param successor the certification with the new body
        public Transfer decide(
                CertificationId successor,
                Decision decision,
                CycleParameters theirs,
                LocalDate today,
                IdGenerator ids) {
            happened("decidedOn", decision.on(), today);
            Guards.notBefore(
                    "decidedOn",
                    decision.on(),
                    requestedOn,
                    CertificationRule.ORD_1,
                    "the request for the transfer");
            dossier.audits().stream()
                    .flatMap(audit -> Stream.ofNullable(audit.completedOn()))
                    .max(Comparator.naturalOrder())
                    .ifPresent(
                            day ->
                                    Guards.notBefore(
                                            "decidedOn",
                                            decision.on(),
                                            day,
                                            CertificationRule.TR_4,
                                            "the last day of the last audit"));
            if (cycle.isExpired(decision.on())) {
                throw violated(
                        CertificationRule.TR_2,
                        "decidedOn",
                        "The certificate expired on {0}.",
                        cycle.expiresOn());
            }
            Guards.settled(dossier, "decidedOn", decision.on(), CertificationRule.TR_5);
            var accepted =
                    new Dossier(
                            new Facts(
                                    successor,
                                    toBody,
                                    theirs,
                                    dossier.application(),
                                    dossier.facts().system()),
                            1,
                            dossier.standard(),
                            dossier.formerCycle(),
                            null,
                            dossier.overriddenOn(),
                            new Papers(
                                    dossier.audits().stream()
                                            .filter(audit -> audit.cycleNumber() == cycle.number())
                                            .map(
                                                    audit ->
                                                            audit.copied(
                                                                    new PlannedAuditId(ids.next())))
                                            .toList(),
                                    List.of(),
                                    List.of()));
            var issued =
                    CertificateIssue.issued(
                            accepted,
                            cycle,
                            today,
                            Certificate.Occasion.TRANSFER,
                            decision.on(),
                            withScope(decision.certificate()),
                            ids);
            return new Transfer(
                    Outcome.of(
                            new TransferredOut(
                                    AuditPlan.cancelled(dossier, cycle),
                                    cycle,
                                    toBody,
                                    decision.on(),
                                    successor),
                            CertificationEvent.Kind.TRANSFERRED_OUT,
                            decision.on()),
                    Outcome.of(
                            new Certified(issued, cycle),
                            CertificationEvent.Kind.TRANSFERRED_IN,
                            decision.on()));
        }

        private PrintedCertificate withScope(PrintedCertificate printed) {
            var scope = printed.scope();
            return new PrintedCertificate(
                    printed.number(),
                    printed.issuedOn(),
                    printed.effectiveOn(),
                    null,
                    scope != null
                            ? scope
                            : dossier.currentCertificate().map(Certificate::scope).orElse(null));
        }

        public Outcome<Certified> reject(LocalDate on, LocalDate today) {
            happened("rejectedOn", on, today);
            Guards.notBefore(
                    "rejectedOn",
                    on,
                    requestedOn,
                    CertificationRule.ORD_1,
                    "the request for the transfer");
            return Outcome.of(
                    new Certified(dossier, cycle), CertificationEvent.Kind.TRANSFER_REJECTED, on);
        }

        @Override
        public TransferInReview with(Dossier other) {
            return new TransferInReview(other, cycle, toBody, requestedOn);
        }

        @Override
        public TransferInReview with(Dossier other, CertificationCycle otherCycle) {
            return new TransferInReview(other, otherCycle, toBody, requestedOn);
        }
    }
}
