package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;
import static java.util.Objects.requireNonNull;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One client's certification to one edition of a standard by one certification body. Each state
/// offers the steps that may follow from it; what a step needs, its guard says with a rule.
///
/// `today` is the civil date in the tenant's time zone.
public sealed interface Certification {

    Dossier dossier();

    CertificationState state();

    /// The same state, about other papers.
    Certification with(Dossier dossier);

    default CertificationId id() {
        return dossier().id();
    }

    default int version() {
        return dossier().version();
    }

    /// The running cycle, or the last one of a certification that ended.
    default Optional<CertificationCycle> findCycle() {
        return this instanceof Cycled cycled ? Optional.of(cycled.cycle()) : Optional.empty();
    }

    /// What the start of a day brings, in the order of the days on which it was due. Doing it again
    /// on the same day brings nothing.
    default List<Outcome<? extends Certification>> atDayStart(LocalDate today) {
        return Timers.atDayStart(this, today);
    }

    /// The first day whose start can bring something.
    default Optional<LocalDate> nextTimerOn() {
        return Timers.nextOn(this);
    }

    /// The dates that matter now, each with its rule and source.
    default List<CertificationDate> dates() {
        return CertificationDates.of(this);
    }

    /// An audit has taken place that findings are recorded of.
    sealed interface OpenToFindings extends Certification
            permits Stage1Done,
                    Stage2Done,
                    NcResolution,
                    Surveyed,
                    ExpiredRestorable,
                    TransferInReview {}

    /// Findings are answered, and the answers verified.
    sealed interface Answerable extends Certification
            permits Stage2Planned,
                    Stage2Done,
                    NcResolution,
                    Stage2RepeatRequired,
                    Surveyed,
                    ExpiredRestorable,
                    TransferInReview {

        default boolean hasFindingToVerify() {
            return dossier().findings().stream().anyMatch(Finding::isUnverified);
        }

        default boolean hasPlanToAccept() {
            return dossier().findings().stream().anyMatch(Finding::isWithoutPlan);
        }
    }

    /// Before the first decision.
    sealed interface Preparing extends Certification
            permits Applied,
                    Contracted,
                    Stage1Planned,
                    AwaitingStage2,
                    Stage2Planned,
                    Audited,
                    DecisionPending {

        /// The client withdraws its application.
        default Outcome<Cancelled> cancel(LocalDate on, String reason, LocalDate today) {
            happened("cancelledOn", on, today);
            var dossier =
                    dossier()
                            .withAuditsChanged(audit -> audit.isOpen() ? audit.cancelled() : audit);
            return Outcome.of(
                    new Cancelled(dossier, on, reason),
                    CertificationEvent.Kind.APPLICATION_CANCELLED,
                    on);
        }
    }

    /// Stage 2 comes next.
    sealed interface AwaitingStage2 extends Preparing permits Stage1Done, Stage2RepeatRequired {

        /// @param isReady what stage 1 concluded; of no matter when stage 2 is repeated
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

    /// Since the first decision.
    sealed interface Cycled extends Certification
            permits Correctable, Renewable, Recertifying, Expired, Withdrawn, TransferredOut {

        CertificationCycle cycle();

        /// The same state with another expiry.
        Cycled with(Dossier dossier, CertificationCycle cycle);

        @Override
        Cycled with(Dossier dossier);
    }

    /// The expiry that is recorded still counts.
    sealed interface Correctable extends Cycled
            permits Surveyed, ExpiredRestorable, TransferInReview {}

    /// The cycle runs on: surveillance audits fall due.
    sealed interface Surveyed extends Correctable, OpenToFindings, Answerable
            permits InForce, Withdrawable {

        @Override
        Surveyed with(Dossier dossier);

        /// Notes the day that was agreed with the certification body.
        default Outcome<Surveyed> agreeAuditDate(
                PlannedAuditId id, LocalDate agreedOn, AuditTeam team, LocalDate today) {
            CivilMonths.plausible("agreedOn", agreedOn);
            var audit = openAudit(id);
            Guards.notBefore(
                    "agreedOn",
                    agreedOn,
                    cycle().decidedOn(),
                    CertificationRule.AP_2,
                    "the decision");
            if (agreedOn.isAfter(cycle().restorationLimit())) {
                throw violated(
                        CertificationRule.RC_8,
                        "agreedOn",
                        "must not be after the end of the cycle");
            }
            return Outcome.of(
                    with(dossier().replacing(audit.agreed(agreedOn, team))),
                    CertificationEvent.Kind.AUDIT_DATE_AGREED,
                    today);
        }

        /// A surveillance audit took place. The next one moves into the first calendar year without
        /// an audit.
        default Outcome<Surveyed> completeSurveillance(
                PlannedAuditId id,
                LocalDate completedOn,
                AuditTeam team,
                LocalDate today,
                IdGenerator ids) {
            happened("completedOn", completedOn, today);
            var audit = openAudit(id);
            if (!audit.kind().isSurveillance()) {
                throw violated(
                        CertificationRule.RC_1,
                        "auditId",
                        "A recertification audit has steps of its own");
            }
            Guards.notBefore(
                    "completedOn",
                    completedOn,
                    cycle().decidedOn(),
                    CertificationRule.AP_2,
                    "the decision");
            if (audit.kind() == AuditKind.SURVEILLANCE_2) {
                var first = dossier().audit(cycle().number(), AuditKind.SURVEILLANCE_1);
                var firstDone = first.map(PlannedAudit::completedOn).orElse(null);
                if (firstDone == null) {
                    throw violated(
                            CertificationRule.AP_2,
                            "auditId",
                            "The first surveillance comes before the second");
                }
                Guards.notBefore(
                        "completedOn",
                        completedOn,
                        firstDone,
                        CertificationRule.AP_2,
                        "the first surveillance");
            }
            var done = dossier().replacing(audit.completed(completedOn, team));
            return Outcome.of(
                    with(AuditPlan.planned(done, cycle(), ids)),
                    CertificationEvent.Kind.SURVEILLANCE_COMPLETED,
                    completedOn);
        }

        private PlannedAudit openAudit(PlannedAuditId id) {
            var audit =
                    dossier().audits().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElseThrow(() -> new NotFoundException("auditId"));
            if (!audit.isOpen() || audit.cycleNumber() != cycle().number()) {
                throw violated(CertificationRule.AP_1, "auditId", "This audit is " + audit.state());
            }
            return audit;
        }
    }

    /// Valid and in use.
    sealed interface InForce extends Surveyed permits Certified, RecertInProgress {

        @Override
        InForce with(Dossier dossier);

        default Outcome<Suspended> suspend(LocalDate on, String reason, LocalDate today) {
            happened("suspendedOn", on, today);
            Guards.notBefore(
                    "suspendedOn", on, cycle().decidedOn(), CertificationRule.SU_1, "the decision");
            if (cycle().isExpired(on)) {
                throw violated(
                        CertificationRule.SU_1,
                        "suspendedOn",
                        "The certificate expired on " + cycle().expiresOn());
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
                    "decidedOn", on, cycle().decidedOn(), CertificationRule.TS_2, "the decision");
            return Outcome.of(
                    with(
                            CertificateIssue.issued(
                                    dossier().withStandard(edition),
                                    cycle(),
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

    /// A recertification may begin.
    sealed interface Renewable extends Cycled permits Certified, ExpiredRestorable {

        Outcome<? extends Recertifying> startRecertification(
                LocalDate startedOn, AuditTeam team, LocalDate today);
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
                    CertificationRule.RC_1,
                    "the audit's first day");
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
                                            CertificationRule.RC_1,
                                            "No recertification audit has begun, or it is complete"));
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
                    "withdrawnOn", on, cycle().decidedOn(), CertificationRule.SU_3, "the decision");
            return Outcome.of(
                    new Withdrawn(AuditPlan.cancelled(dossier(), cycle()), cycle(), on, reason),
                    CertificationEvent.Kind.WITHDRAWN,
                    on);
        }
    }

    /// The decision that begins, renews or restores a cycle.
    ///
    /// @param policy what the next expiry is counted from; null: as the body usually does
    record Decision(
            LocalDate on,
            String decisionMaker,
            PrintedCertificate certificate,
            @Nullable RecertExpiryPolicy policy) {}

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
                boolean isAccredited,
                LocalDate today) {
            if (reviewedOn == null && contractedOn == null) {
                throw new ValidationException(
                        "reviewAcceptedOn", "the review, the contract or both have a day");
            }
            if (!isAccredited) {
                throw violated(
                        CertificationRule.CB_4,
                        "accreditationConfirmed",
                        "The body must be accredited for the standard and the sector");
            }
            var review = reviewedOn == null ? reviewAcceptedOn : part(reviewedOn, today);
            var contract = contractedOn == null ? contractSignedOn : part(contractedOn, today);
            var kind =
                    contractedOn == null
                            ? CertificationEvent.Kind.REVIEW_ACCEPTED
                            : CertificationEvent.Kind.CONTRACT_SIGNED;
            var on = contractedOn == null ? requireNonNull(reviewedOn) : contractedOn;
            return review != null && contract != null
                    ? Outcome.of(new Contracted(dossier), kind, on)
                    : Outcome.of(new Applied(dossier, review, contract), kind, on);
        }

        private LocalDate part(LocalDate on, LocalDate today) {
            happened("reviewAcceptedOn", on, today);
            Guards.notBefore(
                    "reviewAcceptedOn",
                    on,
                    dossier.application().submittedOn(),
                    CertificationRule.APP_1,
                    "the application");
            return on;
        }

        public Outcome<Refused> decline(LocalDate on, String reason, LocalDate today) {
            happened("declinedOn", on, today);
            return Outcome.of(
                    new Refused(dossier, on, reason),
                    CertificationEvent.Kind.APPLICATION_DECLINED,
                    on);
        }

        @Override
        public CertificationState state() {
            return CertificationState.APPLIED;
        }

        @Override
        public Applied with(Dossier other) {
            return new Applied(other, reviewAcceptedOn, contractSignedOn);
        }
    }

    record Contracted(Dossier dossier) implements Preparing {

        public Outcome<Stage1Planned> scheduleStage1(
                LocalDate startsOn, AuditTeam team, LocalDate today, IdGenerator ids) {
            return Stage1Planned.from(
                    dossier, startsOn, team, CertificationEvent.Kind.STAGE1_SCHEDULED, today, ids);
        }

        @Override
        public CertificationState state() {
            return CertificationState.CONTRACTED;
        }

        @Override
        public Contracted with(Dossier other) {
            return new Contracted(other);
        }
    }

    record Stage1Planned(Dossier dossier) implements Preparing {

        private static Outcome<Stage1Planned> from(
                Dossier dossier,
                LocalDate startsOn,
                AuditTeam team,
                CertificationEvent.Kind kind,
                LocalDate today,
                IdGenerator ids) {
            var audit =
                    Stages.scheduled(
                            dossier,
                            AuditKind.STAGE_1,
                            startsOn,
                            team,
                            CertificationRule.AP_2,
                            null,
                            ids);
            return Outcome.of(new Stage1Planned(dossier.plus(audit)), kind, today);
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
        public CertificationState state() {
            return CertificationState.STAGE1_PLANNED;
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
                        "Stage 2 is scheduled when stage 1 finds the client ready");
            }
            return Stage2Planned.from(dossier, startsOn, team, transition, today, ids);
        }

        public LocalDate stage1LastDay() {
            return dossier.lastDayOf(dossier.upcomingCycleNumber(), AuditKind.STAGE_1)
                    .orElseThrow();
        }

        @Override
        public CertificationState state() {
            return CertificationState.STAGE1_DONE;
        }

        @Override
        public Stage1Done with(Dossier other) {
            return new Stage1Done(other);
        }
    }

    record Stage2Planned(Dossier dossier) implements Preparing, Answerable {

        private static Outcome<Stage2Planned> from(
                Dossier dossier,
                LocalDate startsOn,
                AuditTeam team,
                Optional<EditionTransition> transition,
                LocalDate today,
                IdGenerator ids) {
            if (transition.isPresent() && transition.get().demandsNewEdition(startsOn)) {
                throw violated(
                        CertificationRule.TS_1,
                        "startsOn",
                        "An initial audit on this day has to be to the new edition");
            }
            var stage1LastDay = dossier.lastDayOf(dossier.upcomingCycleNumber(), AuditKind.STAGE_1);
            if (stage1LastDay.isPresent() && !startsOn.isAfter(stage1LastDay.get())) {
                throw violated(
                        CertificationRule.ST_1,
                        "startsOn",
                        "Stage 2 begins after stage 1 ended on " + stage1LastDay.get());
            }
            var audit =
                    Stages.scheduled(
                            dossier,
                            AuditKind.STAGE_2,
                            startsOn,
                            team,
                            CertificationRule.ST_1,
                            stage1LastDay
                                    .map(
                                            day ->
                                                    StageDeadlines.stageGapLimit(
                                                            day, dossier.parameters()))
                                    .orElse(null),
                            ids);
            return Outcome.of(
                    new Stage2Planned(dossier.plus(audit)),
                    CertificationEvent.Kind.STAGE2_SCHEDULED,
                    today);
        }

        public Outcome<Stage2Done> complete(LocalDate lastDay, LocalDate today) {
            return Outcome.of(
                    new Stage2Done(Stages.completed(dossier, AuditKind.STAGE_2, lastDay, today)),
                    CertificationEvent.Kind.STAGE2_COMPLETED,
                    lastDay);
        }

        @Override
        public CertificationState state() {
            return CertificationState.STAGE2_PLANNED;
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
        public CertificationState state() {
            return CertificationState.STAGE2_DONE;
        }

        @Override
        public Stage2Done with(Dossier other) {
            return new Stage2Done(other);
        }
    }

    record NcResolution(Dossier dossier) implements Audited, OpenToFindings, Answerable {

        public LocalDate findingsLimit() {
            return Stages.findingsLimit(dossier);
        }

        @Override
        public CertificationState state() {
            return CertificationState.NC_RESOLUTION;
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
            return Stage2Planned.from(dossier, startsOn, team, transition, today, ids);
        }

        @Override
        public CertificationState state() {
            return CertificationState.STAGE2_REPEAT_REQUIRED;
        }

        @Override
        public Stage2RepeatRequired with(Dossier other) {
            return new Stage2RepeatRequired(other);
        }
    }

    record DecisionPending(Dossier dossier) implements Preparing {

        private static Outcome<DecisionPending> from(Dossier dossier, LocalDate today) {
            Guards.settled(dossier, CertificationRule.DEC_3);
            return Outcome.of(
                    new DecisionPending(dossier), CertificationEvent.Kind.FILE_COMPLETED, today);
        }

        public Outcome<Certified> grant(Decision decision, LocalDate today, IdGenerator ids) {
            checkDecision(decision.on(), decision.decisionMaker(), today);
            Guards.settled(dossier, CertificationRule.DEC_3);
            var cycle =
                    CertificateIssue.asPrinted(
                            CertificationCycle.initial(
                                    dossier.upcomingCycleNumber(),
                                    decision.on(),
                                    dossier.parameters()),
                            decision.on(),
                            decision.certificate());
            var issued =
                    CertificateIssue.issued(
                            dossier.withFormerCycle(null),
                            cycle,
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
                    CertificationRule.DEC_3,
                    "the last day of stage 2");
            Guards.independent(
                    dossier.team(cycle, AuditKind.STAGE_1, AuditKind.STAGE_2), decisionMaker);
        }

        @Override
        public CertificationState state() {
            return CertificationState.DECISION_PENDING;
        }

        @Override
        public DecisionPending with(Dossier other) {
            return new DecisionPending(other);
        }
    }

    record Refused(Dossier dossier, LocalDate refusedOn, String reason) implements Certification {

        @Override
        public CertificationState state() {
            return CertificationState.REFUSED;
        }

        @Override
        public Refused with(Dossier other) {
            return new Refused(other, refusedOn, reason);
        }
    }

    record Cancelled(Dossier dossier, LocalDate cancelledOn, String reason)
            implements Certification {

        @Override
        public CertificationState state() {
            return CertificationState.CANCELLED;
        }

        @Override
        public Cancelled with(Dossier other) {
            return new Cancelled(other, cancelledOn, reason);
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
                LocalDate startedOn, AuditTeam team, LocalDate today) {
            var started = Stages.recertificationStarted(dossier, cycle, startedOn, team, today);
            if (cycle.isExpired(startedOn)) {
                throw violated(
                        CertificationRule.RC_7,
                        "startedOn",
                        "The certificate expired on " + cycle.expiresOn());
            }
            return Outcome.of(
                    new RecertInProgress(started, cycle),
                    CertificationEvent.Kind.RECERTIFICATION_STARTED,
                    startedOn);
        }

        /// @param isAccredited whether the accepting body is accredited by a signatory of the
        ///     multilateral arrangement
        public Outcome<TransferInReview> requestTransfer(
                CertificationBodyId toBody, LocalDate on, boolean isAccredited, LocalDate today) {
            happened("requestedOn", on, today);
            if (!isAccredited) {
                throw violated(
                        CertificationRule.TR_1,
                        "accreditationConfirmed",
                        "The accepting body must be accredited by a signatory");
            }
            if (toBody.equals(dossier.body())) {
                throw violated(
                        CertificationRule.TR_1,
                        "certificationBodyId",
                        "This body holds the certification already");
            }
            if (!today.isBefore(cycle.expiresOn())) {
                throw violated(
                        CertificationRule.TR_2,
                        "The certificate has to be valid beyond today for a transfer");
            }
            return Outcome.of(
                    new TransferInReview(dossier, cycle, toBody, on),
                    CertificationEvent.Kind.TRANSFER_REQUESTED,
                    on);
        }

        @Override
        public CertificationState state() {
            return CertificationState.CERTIFIED;
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
        public Outcome<? extends InForce> restore(LocalDate on, LocalDate today, IdGenerator ids) {
            checkEnd("restoredOn", on, today);
            var planned = AuditPlan.planned(dossier, cycle, ids);
            var after =
                    Stages.isRecertificationStarted(planned, cycle)
                            ? new RecertInProgress(planned, cycle)
                            : new Certified(planned, cycle);
            return Outcome.of(after, CertificationEvent.Kind.SUSPENSION_ENDED, on);
        }

        @Override
        public Outcome<Certified> changeScope(
                boolean isReduction,
                LocalDate on,
                PrintedCertificate printed,
                LocalDate today,
                IdGenerator ids) {
            if (!isReduction) {
                throw Guards.mismatch(this, CertificationRule.CERT_1, "Extending the scope");
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
            Guards.notBefore(field, on, suspendedOn, CertificationRule.SU_3, "the suspension");
            if (cycle.isExpired(on)) {
                throw violated(
                        CertificationRule.SU_6,
                        field,
                        "The certificate expired on " + cycle.expiresOn());
            }
        }

        @Override
        public CertificationState state() {
            return CertificationState.SUSPENDED;
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
            return Renewal.renewed(dossier, cycle, decision, null, ids);
        }

        @Override
        public CertificationState state() {
            return CertificationState.RECERT_IN_PROGRESS;
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
                LocalDate startedOn, AuditTeam team, LocalDate today) {
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
                        ids);
            }
            return Renewal.restored(dossier, cycle, decision, ids);
        }

        public Outcome<Expired> declineRenewal(LocalDate on, LocalDate today) {
            happened("declinedOn", on, today);
            return Outcome.of(
                    new Expired(AuditPlan.cancelled(dossier, cycle), cycle),
                    CertificationEvent.Kind.RENEWAL_DECLINED,
                    on);
        }

        @Override
        public CertificationState state() {
            return CertificationState.EXPIRED_RESTORABLE;
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
                            dossier.withFormerCycle(cycle), startsOn, team, transition, today, ids);
            return Outcome.of(planned.after(), CertificationEvent.Kind.REAPPLIED, on);
        }

        private void checkReapplication(LocalDate on, LocalDate today) {
            happened("reappliedOn", on, today);
            Guards.notBefore(
                    "reappliedOn", on, cycle.expiresOn(), CertificationRule.RC_9, "the expiry");
        }

        @Override
        public CertificationState state() {
            return CertificationState.EXPIRED;
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

    record Withdrawn(
            Dossier dossier, CertificationCycle cycle, LocalDate withdrawnOn, String reason)
            implements Cycled {

        @Override
        public CertificationState state() {
            return CertificationState.WITHDRAWN;
        }

        @Override
        public Withdrawn with(Dossier other) {
            return new Withdrawn(other, cycle, withdrawnOn, reason);
        }

        @Override
        public Withdrawn with(Dossier other, CertificationCycle otherCycle) {
            return new Withdrawn(other, otherCycle, withdrawnOn, reason);
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
                    CertificationRule.TR_1,
                    "the request for the transfer");
            if (cycle.isExpired(decision.on())) {
                throw violated(
                        CertificationRule.TR_2,
                        "decidedOn",
                        "The certificate expired on " + cycle.expiresOn());
            }
            Guards.settled(dossier, CertificationRule.TR_5);
            var accepted =
                    new Dossier(
                            successor,
                            1,
                            dossier.standard(),
                            toBody,
                            theirs,
                            dossier.application(),
                            dossier.formerCycle(),
                            null,
                            dossier.audits().stream()
                                    .filter(audit -> audit.cycleNumber() == cycle.number())
                                    .map(audit -> audit.copied(new PlannedAuditId(ids.next())))
                                    .toList(),
                            List.of(),
                            List.of());
            var issued =
                    CertificateIssue.issued(
                            accepted,
                            cycle,
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
            return Outcome.of(
                    new Certified(dossier, cycle), CertificationEvent.Kind.TRANSFER_REJECTED, on);
        }

        @Override
        public CertificationState state() {
            return CertificationState.TRANSFER_IN_REVIEW;
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

    record TransferredOut(
            Dossier dossier,
            CertificationCycle cycle,
            CertificationBodyId toBody,
            LocalDate transferredOn,
            CertificationId successor)
            implements Cycled {

        @Override
        public CertificationState state() {
            return CertificationState.TRANSFERRED_OUT;
        }

        @Override
        public TransferredOut with(Dossier other) {
            return new TransferredOut(other, cycle, toBody, transferredOn, successor);
        }

        @Override
        public TransferredOut with(Dossier other, CertificationCycle otherCycle) {
            return new TransferredOut(other, otherCycle, toBody, transferredOn, successor);
        }
    }
}
