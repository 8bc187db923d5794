package dev.triennium.domain.certification;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.certification.Certification.Applied;
import dev.triennium.domain.certification.Certification.Certified;
import dev.triennium.domain.certification.Certification.Contracted;
import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.Certification.DecisionPending;
import dev.triennium.domain.certification.Certification.Expired;
import dev.triennium.domain.certification.Certification.ExpiredRestorable;
import dev.triennium.domain.certification.Certification.InForce;
import dev.triennium.domain.certification.Certification.NcResolution;
import dev.triennium.domain.certification.Certification.Preparing;
import dev.triennium.domain.certification.Certification.RecertInProgress;
import dev.triennium.domain.certification.Certification.Recertifying;
import dev.triennium.domain.certification.Certification.Stage1Done;
import dev.triennium.domain.certification.Certification.Stage1Planned;
import dev.triennium.domain.certification.Certification.Stage2Done;
import dev.triennium.domain.certification.Certification.Stage2Planned;
import dev.triennium.domain.certification.Certification.Stage2RepeatRequired;
import dev.triennium.domain.certification.Certification.Surveyed;
import dev.triennium.domain.certification.Certification.Suspended;
import dev.triennium.domain.certification.Certification.TransferInReview;
import dev.triennium.domain.certification.Certification.Withdrawable;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Takes a certification from the application to the certificate and through its cycles. Before any
/// step, the timers that have come run, so that a step always meets the state of the day.
@DomainService
public final class CertificationService {

    private final CertificationRepository certifications;
    private final CertificationBodyRepository bodies;
    private final Editions editions;
    private final Deadlines deadlines;
    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final CertificationChanges changes;
    private final IdGenerator ids;
    private final Clock clock;

    public CertificationService(
            CertificationRepository certifications,
            CertificationBodyRepository bodies,
            Editions editions,
            Deadlines deadlines,
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            CertificationChanges changes,
            IdGenerator ids,
            Clock clock) {
        this.certifications = certifications;
        this.bodies = bodies;
        this.editions = editions;
        this.deadlines = deadlines;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public Certification apply(
            TenantScope scope, ApplyForCertification command, @Nullable UUID idempotencyKey) {
        var id =
                transactions.inTransaction(
                        scope,
                        () ->
                                new CertificationId(
                                        idempotency.once(
                                                scope,
                                                idempotencyKey,
                                                command,
                                                () -> newCertification(scope, command))));
        return published(scope, get(scope, id));
    }

    private UUID newCertification(TenantScope scope, ApplyForCertification command) {
        edition(command.standard());
        var body = body(scope, command.body());
        var id = new CertificationId(ids.next());
        var dossier =
                new Dossier(
                        id,
                        1,
                        command.standard(),
                        command.body(),
                        body.parameters(),
                        command.application(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of());
        insert(scope, Applied.submit(dossier, scope.today(clock)), command.evidence());
        return id.value();
    }

    /// @param isAccredited whether the body's accreditation covers the standard and the sector
    public Certification acceptApplication(
            TenantScope scope,
            Move move,
            @Nullable LocalDate reviewAcceptedOn,
            @Nullable LocalDate contractSignedOn,
            boolean isAccredited) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Applied.class,
                                        CertificationRule.APP_1,
                                        "Accepting the application")
                                .accept(reviewAcceptedOn, contractSignedOn, isAccredited, today));
    }

    public Certification declineApplication(
            TenantScope scope, Move move, LocalDate on, String reason) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Applied.class,
                                        CertificationRule.APP_1,
                                        "Declining the application")
                                .decline(on, reason, today));
    }

    public Certification cancel(TenantScope scope, Move move, LocalDate on, String reason) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Preparing.class,
                                        CertificationRule.APP_1,
                                        "Cancelling the application")
                                .cancel(on, reason, today));
    }

    public Certification scheduleStage1(
            TenantScope scope, Move move, LocalDate startsOn, AuditTeam team) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Contracted.class,
                                        CertificationRule.APP_1,
                                        "Scheduling stage 1")
                                .scheduleStage1(startsOn, team, today, ids));
    }

    public Certification completeStage1(
            TenantScope scope, Move move, LocalDate completedOn, List<NewFinding> concerns) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Stage1Planned.class,
                                        CertificationRule.AP_1,
                                        "Completing stage 1")
                                .complete(completedOn, concerns, today, ids));
    }

    public Certification repeatStage1(
            TenantScope scope, Move move, LocalDate startsOn, AuditTeam team) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Stage1Done.class,
                                        CertificationRule.ST_1,
                                        "Repeating stage 1")
                                .repeatStage1(startsOn, team, today, ids));
    }

    /// @param isReady what stage 1 concluded; of no matter when stage 2 is repeated
    public Certification scheduleStage2(
            TenantScope scope, Move move, LocalDate startsOn, AuditTeam team, boolean isReady) {
        return step(
                scope,
                move,
                (certification, today) -> {
                    var transition = transitionOf(certification);
                    if (certification instanceof Stage2RepeatRequired repeat) {
                        return repeat.scheduleStage2(startsOn, team, transition, today, ids);
                    }
                    return in(
                                    certification,
                                    Stage1Done.class,
                                    CertificationRule.AP_2,
                                    "Scheduling stage 2")
                            .scheduleStage2(startsOn, team, isReady, transition, today, ids);
                });
    }

    public Certification completeStage2(TenantScope scope, Move move, LocalDate completedOn) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Stage2Planned.class,
                                        CertificationRule.AP_2,
                                        "Completing stage 2")
                                .complete(completedOn, today));
    }

    public Certification recordFinding(TenantScope scope, Move move, NewFinding finding) {
        return step(
                scope, move, (certification, _) -> Findings.record(certification, finding, ids));
    }

    /// @param overrideReason needed when it is recorded after stage 2 was to be repeated
    public Certification verifyFinding(
            TenantScope scope,
            Move move,
            FindingId finding,
            LocalDate verifiedOn,
            @Nullable String overrideReason) {
        return step(
                scope,
                move,
                (certification, today) ->
                        Findings.verify(certification, finding, verifiedOn, overrideReason, today));
    }

    public Certification acceptFindingPlan(
            TenantScope scope, Move move, FindingId finding, LocalDate acceptedOn) {
        return step(
                scope,
                move,
                (certification, today) ->
                        Findings.acceptPlan(certification, finding, acceptedOn, today));
    }

    public Certification submitForDecision(TenantScope scope, Move move) {
        return step(
                scope,
                move,
                (certification, today) ->
                        certification instanceof NcResolution resolution
                                ? resolution.submitForDecision(today)
                                : in(
                                                certification,
                                                Stage2Done.class,
                                                CertificationRule.DEC_3,
                                                "Submitting the file")
                                        .submitForDecision(today));
    }

    public Certification grant(TenantScope scope, Move move, Decision decision) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        DecisionPending.class,
                                        CertificationRule.DEC_3,
                                        "Granting the certification")
                                .grant(decision, today, ids));
    }

    public Certification refuse(
            TenantScope scope, Move move, LocalDate on, String decisionMaker, String reason) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        DecisionPending.class,
                                        CertificationRule.DEC_2,
                                        "Refusing the certification")
                                .refuse(on, decisionMaker, reason, today));
    }

    public Certification agreeAuditDate(
            TenantScope scope,
            Move move,
            PlannedAuditId audit,
            LocalDate agreedOn,
            AuditTeam team) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Surveyed.class,
                                        CertificationRule.AP_2,
                                        "Agreeing a day for an audit")
                                .agreeAuditDate(audit, agreedOn, team, today));
    }

    public Certification completeSurveillance(
            TenantScope scope,
            Move move,
            PlannedAuditId audit,
            LocalDate completedOn,
            AuditTeam team) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Surveyed.class,
                                        CertificationRule.AP_2,
                                        "Completing a surveillance")
                                .completeSurveillance(audit, completedOn, team, today, ids));
    }

    public Certification suspend(TenantScope scope, Move move, LocalDate on, String reason) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        InForce.class,
                                        CertificationRule.SU_1,
                                        "Suspending the certification")
                                .suspend(on, reason, today));
    }

    public Certification restore(TenantScope scope, Move move, LocalDate on) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Suspended.class,
                                        CertificationRule.SU_3,
                                        "Ending a suspension")
                                .restore(on, today, ids));
    }

    public Certification changeScope(
            TenantScope scope,
            Move move,
            boolean isReduction,
            LocalDate on,
            PrintedCertificate printed) {
        return step(
                scope,
                move,
                (certification, today) ->
                        isReduction && certification instanceof Suspended suspended
                                ? suspended.reduceScope(on, printed, today, ids)
                                : in(
                                                certification,
                                                Certified.class,
                                                CertificationRule.CERT_1,
                                                "Changing the scope")
                                        .changeScope(isReduction, on, printed, today, ids));
    }

    /// Moves the certificate to the edition that follows its own.
    public Certification changeEdition(
            TenantScope scope,
            Move move,
            StandardId edition,
            LocalDate on,
            PrintedCertificate printed) {
        return step(
                scope,
                move,
                (certification, today) -> {
                    edition(edition);
                    var current = edition(certification.dossier().standard());
                    if (!current.successor().equals(Optional.of(edition))) {
                        throw Guards.violated(
                                CertificationRule.TS_2,
                                "standardId",
                                "is not the edition that follows the certificate's");
                    }
                    return in(
                                    certification,
                                    InForce.class,
                                    CertificationRule.TS_2,
                                    "Changing the edition")
                            .changeEdition(edition, on, printed, today, ids);
                });
    }

    public Certification startRecertification(
            TenantScope scope, Move move, LocalDate startedOn, AuditTeam team) {
        return step(
                scope,
                move,
                (certification, today) ->
                        certification instanceof ExpiredRestorable restorable
                                ? restorable.startRecertification(startedOn, team, today)
                                : in(
                                                certification,
                                                Certified.class,
                                                CertificationRule.RC_1,
                                                "Starting a recertification")
                                        .startRecertification(startedOn, team, today));
    }

    public Certification completeRecertificationAudit(
            TenantScope scope, Move move, LocalDate completedOn, AuditTeam team) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Recertifying.class,
                                        CertificationRule.RC_1,
                                        "Completing a recertification audit")
                                .completeRecertificationAudit(completedOn, team, today));
    }

    /// @param overrideReason needed when a decision in time is recorded after the expiry
    public Certification decideRecertification(
            TenantScope scope, Move move, Decision decision, @Nullable String overrideReason) {
        return step(
                scope,
                move,
                (certification, today) ->
                        certification instanceof ExpiredRestorable restorable
                                ? restorable.decide(decision, overrideReason, today, ids)
                                : in(
                                                certification,
                                                RecertInProgress.class,
                                                certification instanceof Expired
                                                        ? CertificationRule.RC_9
                                                        : CertificationRule.RC_7,
                                                "Deciding on the recertification")
                                        .decide(decision, today, ids));
    }

    public Certification declineRenewal(TenantScope scope, Move move, LocalDate on) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        ExpiredRestorable.class,
                                        CertificationRule.RC_8,
                                        "Declining the renewal")
                                .declineRenewal(on, today));
    }

    /// @param stage2StartsOn null: the body wants a stage 1 first
    public Certification reapply(
            TenantScope scope,
            Move move,
            LocalDate on,
            @Nullable LocalDate stage2StartsOn,
            AuditTeam team) {
        return step(
                scope,
                move,
                (certification, today) -> {
                    var expired =
                            in(
                                    certification,
                                    Expired.class,
                                    CertificationRule.RC_9,
                                    "Applying again");
                    return stage2StartsOn == null
                            ? expired.reapply(on, today)
                            : expired.reapplyForStage2(
                                    on,
                                    stage2StartsOn,
                                    team,
                                    transitionOf(certification),
                                    today,
                                    ids);
                });
    }

    public Certification withdraw(TenantScope scope, Move move, LocalDate on, String reason) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        Withdrawable.class,
                                        CertificationRule.SU_3,
                                        "Withdrawing the certification")
                                .withdraw(on, reason, today));
    }

    /// @param isAccredited whether a signatory of the multilateral arrangement accredited the new
    ///     body
    public Certification requestTransfer(
            TenantScope scope,
            Move move,
            CertificationBodyId toBody,
            LocalDate on,
            boolean isAccredited) {
        return step(
                scope,
                move,
                (certification, today) -> {
                    body(scope, toBody);
                    return in(
                                    certification,
                                    Certified.class,
                                    CertificationRule.TR_2,
                                    "Requesting a transfer")
                            .requestTransfer(toBody, on, isAccredited, today);
                });
    }

    /// @return the certification with the new body
    public Certification decideTransfer(TenantScope scope, Move move, Decision decision) {
        var successor =
                transactions.inTransaction(
                        scope,
                        () -> {
                            var id = new CertificationId(ids.next());
                            perform(
                                    scope,
                                    move,
                                    (certification, today) -> {
                                        var transfer =
                                                in(
                                                        certification,
                                                        TransferInReview.class,
                                                        CertificationRule.TR_1,
                                                        "Deciding on a transfer");
                                        var decided =
                                                transfer.decide(
                                                        id,
                                                        decision,
                                                        body(scope, transfer.toBody()).parameters(),
                                                        today,
                                                        ids);
                                        insert(scope, decided.in(), move.evidence());
                                        return decided.out();
                                    });
                            return id;
                        });
        changes.changed(scope.tenant(), move.id());
        return published(scope, get(scope, successor));
    }

    public Certification rejectTransfer(TenantScope scope, Move move, LocalDate on) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        TransferInReview.class,
                                        CertificationRule.TR_1,
                                        "Rejecting a transfer")
                                .reject(on, today));
    }

    public Certification recordAccreditationLoss(TenantScope scope, Move move, LocalDate on) {
        return step(
                scope,
                move,
                (certification, today) ->
                        in(
                                        certification,
                                        InForce.class,
                                        CertificationRule.TR_3,
                                        "Recording the loss of the accreditation")
                                .loseAccreditation(on, today));
    }

    public Certification correctExpiry(
            TenantScope scope, Move move, LocalDate expiresOn, DateSource source) {
        return step(
                scope,
                move,
                (certification, today) ->
                        Corrections.expiry(certification, expiresOn, source, today, ids));
    }

    /// What the start of the day brings; nothing, when it was done already.
    public void runTimers(TenantScope scope, CertificationId id) {
        var isChanged =
                transactions.inTransaction(
                        scope,
                        () -> {
                            var before = get(scope, id);
                            var steps = before.atDayStart(scope.today(clock));
                            store(scope, before, steps, null);
                            return !steps.isEmpty();
                        });
        if (isChanged) {
            changes.changed(scope.tenant(), id);
        }
    }

    /// Brings the planned audits in step with the cycle; nothing, when they are.
    public void planAudits(TenantScope scope, CertificationId id) {
        var isChanged =
                transactions.inTransaction(
                        scope,
                        () -> {
                            var before = get(scope, id);
                            if (!(before instanceof Surveyed surveyed)) {
                                return false;
                            }
                            var planned =
                                    AuditPlan.planned(surveyed.dossier(), surveyed.cycle(), ids);
                            if (planned.equals(surveyed.dossier())) {
                                return false;
                            }
                            store(
                                    scope,
                                    before,
                                    List.of(
                                            Step.of(
                                                    surveyed.with(planned),
                                                    CertificationEvent.Kind.AUDITS_REPLANNED,
                                                    scope.today(clock))),
                                    null);
                            return true;
                        });
        if (isChanged) {
            changes.changed(scope.tenant(), id);
        }
    }

    private Certification step(
            TenantScope scope,
            Move move,
            BiFunction<Certification, LocalDate, Step<? extends Certification>> verb) {
        transactions.inTransaction(scope, () -> perform(scope, move, verb));
        return published(scope, get(scope, move.id()));
    }

    private void perform(
            TenantScope scope,
            Move move,
            BiFunction<Certification, LocalDate, Step<? extends Certification>> verb) {
        var before = get(scope, move.id());
        if (before.version() != move.expectedVersion()) {
            throw new VersionConflictException(before.version());
        }
        var today = scope.today(clock);
        var steps = new ArrayList<>(before.atDayStart(today));
        var current = steps.isEmpty() ? before : steps.getLast().after();
        var step = verb.apply(current, today);
        steps.add(step);
        steps.addAll(step.after().atDayStart(today));
        store(scope, before, steps, move.evidence());
    }

    /// @param evidence of the step that people took; timers have none
    private void store(
            TenantScope scope,
            Certification before,
            List<? extends Step<? extends Certification>> steps,
            @Nullable String evidence) {
        if (steps.isEmpty()) {
            return;
        }
        var events = new ArrayList<CertificationEvent>();
        var current = before;
        for (var step : steps) {
            events.add(event(scope, current, step, evidence));
            current = step.after();
        }
        var after = current.with(current.dossier().withVersion(before.version() + 1));
        certifications.update(scope, after, before.version(), events);
        remind(scope, after);
        auditTrail.record(
                scope,
                "Certification",
                after.id().value(),
                AuditedCertification.of(before, after),
                AuditedCertification.of(after, before));
    }

    private void insert(
            TenantScope scope, Step<? extends Certification> step, @Nullable String evidence) {
        var certification = step.after();
        certifications.insert(scope, certification, List.of(event(scope, null, step, evidence)));
        auditTrail.record(
                scope,
                "Certification",
                certification.id().value(),
                null,
                AuditedCertification.of(certification));
    }

    private CertificationEvent event(
            TenantScope scope,
            @Nullable Certification before,
            Step<? extends Certification> step,
            @Nullable String evidence) {
        var dates = new ArrayList<>(step.after().dates());
        if (before != null) {
            dates.removeAll(before.dates());
        }
        return new CertificationEvent(
                new CertificationEventId(ids.next()),
                step.after().id(),
                step.kind(),
                step.occurredOn(),
                clock.instant(),
                scope.actor(),
                before == null ? null : before.state(),
                step.after().state(),
                Timers.isTimer(step.kind()) ? null : evidence,
                step.overrideReason(),
                dates);
    }

    private Certification published(TenantScope scope, Certification certification) {
        changes.changed(scope.tenant(), certification.id());
        return certification;
    }

    private Certification get(TenantScope scope, CertificationId id) {
        return certifications.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
    }

    private CertificationBody body(TenantScope scope, CertificationBodyId id) {
        return bodies.find(scope, id)
                .orElseThrow(() -> new NotFoundException("certificationBodyId"));
    }

    private Optional<EditionTransition> transitionOf(Certification certification) {
        return edition(certification.dossier().standard()).transition();
    }

    private Editions.Edition edition(StandardId id) {
        return editions.find(id).orElseThrow(() -> new NotFoundException("standardId"));
    }

    private void remind(TenantScope scope, Certification certification) {
        var dossier = certification.dossier();
        deadlines.replace(
                scope,
                CertificationDeadlines.SUBJECT_TYPE,
                certification.id().value(),
                CertificationDeadlines.of(
                        certification,
                        edition(dossier.standard()),
                        body(scope, dossier.body()).name()));
    }

    private static <S extends Certification> S in(
            Certification certification, Class<S> state, CertificationRule rule, String step) {
        if (!state.isInstance(certification)) {
            throw Guards.mismatch(certification, rule, step);
        }
        return state.cast(certification);
    }
}
