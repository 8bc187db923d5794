package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;
import static java.util.Objects.requireNonNull;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.Certification.Answerable;
import dev.triennium.domain.certification.Certification.Arranged;
import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.Certification.OpenToFindings;
import dev.triennium.domain.certification.Certification.Running;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Ended.Cancelled;
import dev.triennium.domain.certification.Ended.Refused;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Before the first decision.
public sealed interface Preparing extends Running {

    /// The client withdraws its application.
    default Outcome<Cancelled> cancel(LocalDate on, String reason, LocalDate today) {
        happened("cancelledOn", on, today);
        Guards.notBefore(
                "cancelledOn",
                on,
                dossier().application().submittedOn(),
                CertificationRule.ORD_1,
                "the application");
        var dossier =
                dossier().withAuditsChanged(audit -> audit.isOpen() ? audit.cancelled() : audit);
        return Outcome.of(
                new Cancelled(dossier, on, reason),
                CertificationEvent.Kind.APPLICATION_CANCELLED,
                on);
    }

    /// Stage 2 comes next.
    sealed interface AwaitingStage2 extends Preparing
            permits Contracted, Stage1Done, Stage2RepeatRequired {

        /// @param isReady what stage 1 concluded; of no matter without one, and when stage 2 is
        ///     repeated
        Outcome<Stage2Planned> scheduleStage2(
                LocalDate startsOn,
                AuditTeam team,
                boolean isReady,
                Optional<EditionTransition> transition,
                LocalDate today,
                IdGenerator ids);
    }

    /// The file may be complete.
    sealed interface Audited extends Preparing permits Stage2Done, NcResolution {

        default Outcome<DecisionPending> submitForDecision(LocalDate today) {
            return DecisionPending.from(dossier(), today);
        }
    }

    record Applied(
            Dossier dossier,
            @Nullable LocalDate reviewAcceptedOn,
            @Nullable LocalDate contractSignedOn)
            implements Preparing {

        public Applied {
            if (reviewAcceptedOn != null && contractSignedOn != null) {
                throw new IllegalArgumentException("With both, it is contracted");
            }
        }

        public static Outcome<Applied> submit(Dossier dossier, LocalDate today) {
            happened("application.submittedOn", dossier.application().submittedOn(), today);
            return Outcome.of(
                    new Applied(dossier, null, null),
                    CertificationEvent.Kind.APPLICATION_SUBMITTED,
                    dossier.application().submittedOn());
        }

        /// Either part may come first, or both at once.
        public Outcome<? extends Preparing> accept(
                @Nullable LocalDate reviewedOn,
                @Nullable LocalDate contractedOn,
                BodyDeclaration declaration,
                LocalDate today) {
            if (reviewedOn == null && contractedOn == null) {
                throw new ValidationException(
                        "reviewAcceptedOn", "The review, the contract or both must have a day.");
            }
            declaration.require(
                    CertificationRule.CB_4,
                    "The body must be accredited for the standard and the sector.");
            var review =
                    reviewedOn == null
                            ? reviewAcceptedOn
                            : part("reviewAcceptedOn", reviewedOn, today);
            var contract =
                    contractedOn == null
                            ? contractSignedOn
                            : part("contractSignedOn", contractedOn, today);
            var kind =
                    contractedOn == null
                            ? CertificationEvent.Kind.REVIEW_ACCEPTED
                            : CertificationEvent.Kind.CONTRACT_SIGNED;
            var on = contractedOn == null ? requireNonNull(reviewedOn) : contractedOn;
            return review != null && contract != null
                    ? Outcome.of(new Contracted(dossier), kind, on)
                    : Outcome.of(new Applied(dossier, review, contract), kind, on);
        }

        private LocalDate part(String field, LocalDate on, LocalDate today) {
            happened(field, on, today);
            Guards.notBefore(
                    field,
                    on,
                    dossier.application().submittedOn(),
                    CertificationRule.ORD_1,
                    "the application");
            return on;
        }

        public Outcome<Refused> decline(LocalDate on, String reason, LocalDate today) {
            happened("declinedOn", on, today);
            Guards.notBefore(
                    "declinedOn",
                    on,
                    dossier.application().submittedOn(),
                    CertificationRule.ORD_1,
                    "the application");
            return Outcome.of(
                    new Refused(dossier, on, reason),
                    CertificationEvent.Kind.APPLICATION_DECLINED,
                    on);
        }

        @Override
        public Applied with(Dossier other) {
            return new Applied(other, reviewAcceptedOn, contractSignedOn);
        }
    }

    record Contracted(Dossier dossier) implements AwaitingStage2 {

        /// Whether a certificate had lapsed before: then the body may go straight to stage 2.
        boolean isAgain() {
            return dossier.formerCycle() != null;
        }

        @Override
        public Outcome<Stage2Planned> scheduleStage2(
                LocalDate startsOn,
                AuditTeam team,
                boolean isReady,
                Optional<EditionTransition> transition,
                LocalDate today,
                IdGenerator ids) {
            return Stage2Planned.from(
                    dossier, Stages.STARTS_ON, startsOn, team, transition, today, ids);
        }

        public Outcome<Stage1Planned> scheduleStage1(
                LocalDate startsOn, AuditTeam team, LocalDate today, IdGenerator ids) {
            return Stage1Planned.from(
                    dossier, startsOn, team, CertificationEvent.Kind.STAGE1_SCHEDULED, today, ids);
        }

        @Override
        public Contracted with(Dossier other) {
            return new Contracted(other);
        }
    }

    record Stage1Planned(Dossier dossier) implements Preparing, Arranged {

        static Outcome<Stage1Planned> from(
                Dossier dossier,
                LocalDate startsOn,
                AuditTeam team,
                CertificationEvent.Kind kind,
                LocalDate today,
                IdGenerator ids) {
            var scheduled =
                    Stages.scheduled(
                            dossier,
                            AuditKind.STAGE_1,
                            Stages.STARTS_ON,
                            startsOn,
                            team,
                            CertificationRule.AP_1,
                            null,
                            today,
                            ids);
            return Outcome.of(new Stage1Planned(scheduled), kind, today);
        }

        /// @param concerns what could become a nonconformity at stage 2
        public Outcome<Stage1Done> complete(
                LocalDate completedOn,
                List<NewFinding> concerns,
                LocalDate today,
                IdGenerator ids) {
            var done = Stages.completed(dossier, AuditKind.STAGE_1, completedOn, today);
            for (var concern : concerns) {
                done = Findings.added(done, concern, null, ids);
            }
            return Outcome.of(
                    new Stage1Done(done), CertificationEvent.Kind.STAGE1_COMPLETED, completedOn);
        }

        @Override
        public Stage1Planned with(Dossier other) {
            return new Stage1Planned(other);
        }
    }

    record Stage1Done(Dossier dossier) implements AwaitingStage2, OpenToFindings {

        /// The body repeats stage 1, or a part of it, because it grew old or much has changed.
        public Outcome<Stage1Planned> repeatStage1(
                LocalDate startsOn, AuditTeam team, LocalDate today, IdGenerator ids) {
            return Stage1Planned.from(
                    dossier,
                    startsOn,
                    team,
                    CertificationEvent.Kind.STAGE1_REPEAT_SCHEDULED,
                    today,
                    ids);
        }

        @Override
        public Outcome<Stage2Planned> scheduleStage2(
                LocalDate startsOn,
                AuditTeam team,
                boolean isReady,
                Optional<EditionTransition> transition,
                LocalDate today,
                IdGenerator ids) {
            if (!isReady) {
                throw violated(
                        CertificationRule.ST_1,
                        "clientReady",
                        "Stage 2 is scheduled when stage 1 finds the client ready.");
            }
            return Stage2Planned.from(
                    dossier, Stages.STARTS_ON, startsOn, team, transition, today, ids);
        }

        public LocalDate stage1LastDay() {
            return dossier.lastDayOf(dossier.upcomingCycleNumber(), AuditKind.STAGE_1)
                    .orElseThrow();
        }

        @Override
        public Stage1Done with(Dossier other) {
            return new Stage1Done(other);
        }
    }

    record Stage2Planned(Dossier dossier) implements Preparing, Answerable, Arranged {

        static Outcome<Stage2Planned> from(
                Dossier dossier,
                String field,
                LocalDate startsOn,
                AuditTeam team,
                Optional<EditionTransition> transition,
                LocalDate today,
                IdGenerator ids) {
            checkFirstDay(dossier, field, startsOn, transition);
            var scheduled =
                    Stages.scheduled(
                            dossier,
                            AuditKind.STAGE_2,
                            field,
                            startsOn,
                            team,
                            CertificationRule.ST_1,
                            stage1LastDay(dossier)
                                    .map(
                                            day ->
                                                    StageDeadlines.stageGapLimit(
                                                            day, dossier.parameters()))
                                    .orElse(null),
                            today,
                            ids);
            return Outcome.of(
                    new Stage2Planned(withoutStage1ToCome(scheduled)),
                    CertificationEvent.Kind.STAGE2_SCHEDULED,
                    today);
        }

        static void checkFirstDay(
                Dossier dossier,
                String field,
                LocalDate startsOn,
                Optional<EditionTransition> transition) {
            if (transition.isPresent() && transition.get().demandsNewEdition(startsOn)) {
                throw violated(
                        CertificationRule.TS_1,
                        field,
                        transition.get().refusal("An initial audit on this day"));
            }
            var stage1LastDay = stage1LastDay(dossier);
            if (stage1LastDay.isPresent() && !startsOn.isAfter(stage1LastDay.get())) {
                throw violated(
                        CertificationRule.ST_1,
                        field,
                        "Stage 2 begins after stage 1 ended on {0}.",
                        stage1LastDay.get());
            }
        }

        private static Optional<LocalDate> stage1LastDay(Dossier dossier) {
            return dossier.lastDayOf(dossier.upcomingCycleNumber(), AuditKind.STAGE_1);
        }

        /// A repetition of stage 1 that was postponed will not come any more.
        private static Dossier withoutStage1ToCome(Dossier dossier) {
            return dossier.withAuditsChanged(
                    audit ->
                            audit.kind() == AuditKind.STAGE_1 && audit.isOpen()
                                    ? audit.cancelled()
                                    : audit);
        }

        public Outcome<Stage2Done> complete(LocalDate lastDay, LocalDate today) {
            return Outcome.of(
                    new Stage2Done(Stages.completed(dossier, AuditKind.STAGE_2, lastDay, today)),
                    CertificationEvent.Kind.STAGE2_COMPLETED,
                    lastDay);
        }

        @Override
        public Stage2Planned with(Dossier other) {
            return new Stage2Planned(other);
        }
    }

    record Stage2Done(Dossier dossier) implements Audited, OpenToFindings, Answerable {

        /// A nonconformity has to be resolved; anything less is noted.
        Outcome<? extends Preparing> record(NewFinding finding, IdGenerator ids) {
            var noted = Findings.added(dossier, finding, Stages.findingsLimit(dossier), ids);
            var after =
                    finding.grade().isNonconformity()
                            ? new NcResolution(noted)
                            : new Stage2Done(noted);
            return Outcome.of(
                    after,
                    CertificationEvent.Kind.FINDING_RECORDED,
                    noted.findings().getLast().raisedOn());
        }

        @Override
        public Stage2Done with(Dossier other) {
            return new Stage2Done(other);
        }
    }

    record NcResolution(Dossier dossier) implements Audited, OpenToFindings, Answerable {

        public LocalDate findingsLimit() {
            return Stages.findingsLimit(dossier).on();
        }

        @Override
        public NcResolution with(Dossier other) {
            return new NcResolution(other);
        }
    }

    record Stage2RepeatRequired(Dossier dossier) implements AwaitingStage2, Answerable {

        @Override
        public Outcome<Stage2Planned> scheduleStage2(
                LocalDate startsOn,
                AuditTeam team,
                boolean isReady,
                Optional<EditionTransition> transition,
                LocalDate today,
                IdGenerator ids) {
            return Stage2Planned.from(
                    dossier, Stages.STARTS_ON, startsOn, team, transition, today, ids);
        }

        @Override
        public Stage2RepeatRequired with(Dossier other) {
            return new Stage2RepeatRequired(other);
        }
    }

    record DecisionPending(Dossier dossier) implements Preparing {

        static Outcome<DecisionPending> from(Dossier dossier, LocalDate today) {
            Guards.settled(dossier, CertificationRule.DEC_3);
            return Outcome.of(
                    new DecisionPending(dossier), CertificationEvent.Kind.FILE_COMPLETED, today);
        }

        /// @param transition away from the edition that is applied for
        public Outcome<Certified> grant(
                Decision decision,
                Optional<EditionTransition> transition,
                LocalDate today,
                IdGenerator ids) {
            checkDecision(decision.on(), decision.decisionMaker(), today);
            Guards.settled(dossier, "decidedOn", decision.on(), CertificationRule.DEC_3);
            if (transition.isPresent() && transition.get().demandsNewEdition(decision.on())) {
                throw violated(
                        CertificationRule.TS_1,
                        "decidedOn",
                        transition.get().refusal("A first certificate decided on this day"));
            }
            var cycle =
                    CertificateIssue.asPrinted(
                            CertificationCycle.initial(
                                    dossier.upcomingCycleNumber(),
                                    decision.on(),
                                    dossier.parameters()),
                            decision.certificate());
            var issued =
                    CertificateIssue.issued(
                            dossier.withFormerCycle(null),
                            cycle,
                            today,
                            Certificate.Occasion.GRANT,
                            decision.on(),
                            decision.certificate(),
                            ids);
            return Outcome.of(
                    new Certified(AuditPlan.planned(issued, cycle, ids), cycle),
                    CertificationEvent.Kind.CERTIFICATION_GRANTED,
                    decision.on());
        }

        public Outcome<Refused> refuse(
                LocalDate on, String decisionMaker, String reason, LocalDate today) {
            checkDecision(on, decisionMaker, today);
            return Outcome.of(
                    new Refused(dossier, on, reason),
                    CertificationEvent.Kind.CERTIFICATION_REFUSED,
                    on);
        }

        private void checkDecision(LocalDate on, String decisionMaker, LocalDate today) {
            happened("decidedOn", on, today);
            var cycle = dossier.upcomingCycleNumber();
            Guards.notBefore(
                    "decidedOn",
                    on,
                    dossier.lastDayOf(cycle, AuditKind.STAGE_2).orElseThrow(),
                    CertificationRule.ORD_1,
                    "the last day of stage 2");
            Guards.independent(
                    dossier.team(cycle, AuditKind.STAGE_1, AuditKind.STAGE_2), decisionMaker);
        }

        @Override
        public DecisionPending with(Dossier other) {
            return new DecisionPending(other);
        }
    }
}
