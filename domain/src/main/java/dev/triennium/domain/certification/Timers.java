package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Cycled.Expired;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.Suspended;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Ended.Cancelled;
import dev.triennium.domain.certification.Ended.Refused;
import dev.triennium.domain.certification.Ended.TransferredOut;
import dev.triennium.domain.certification.Ended.Withdrawn;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.DecisionPending;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage1Planned;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.certification.Surveyed.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What time alone does to a certification. Each timer has the first day on which its limit is
/// passed; several that were missed run in the order of their days.
final class Timers {

    private Timers() {}

    /// @param dueOn the first day on which the step is due
    private record Timer(LocalDate dueOn, Outcome<? extends Certification> step) {}

    static List<Outcome<? extends Certification>> atDayStart(
            Certification certification, LocalDate today) {
        var steps = new ArrayList<Outcome<? extends Certification>>();
        var current = certification;
        for (var next = due(current, today); next.isPresent(); next = due(current, today)) {
            steps.add(next.get());
            current = next.get().after();
        }
        return List.copyOf(steps);
    }

    static boolean isTimer(CertificationEvent.Kind kind) {
        return switch (kind) {
            case STAGE2_REPEAT_REQUIRED,
                    SURVEILLANCE_OVERDUE,
                    WITHDRAWAL_PROPOSED,
                    EXPIRED,
                    RESTORATION_ENDED ->
                    true;
            default -> false;
        };
    }

    static Optional<LocalDate> nextOn(Certification certification) {
        return first(certification).map(Timer::dueOn);
    }

    private static Optional<Outcome<? extends Certification>> due(
            Certification certification, LocalDate today) {
        return first(certification).filter(timer -> !timer.dueOn().isAfter(today)).map(Timer::step);
    }

    private static Optional<Timer> first(Certification certification) {
        return timers(certification).min(Comparator.comparing(Timer::dueOn));
    }

    private static Stream<Timer> timers(Certification certification) {
        return switch (certification) {
            case NcResolution resolution -> stage2Repeat(resolution);
            case InForce inForce -> Stream.concat(expiry(inForce), overdue(inForce));
            case Suspended suspended ->
                    Stream.of(expiry(suspended), overdue(suspended), withdrawalProposal(suspended))
                            .flatMap(timers -> timers);
            case TransferInReview transfer ->
                    Stream.of(
                            passed(
                                    transfer.cycle().expiresOn(),
                                    new ExpiredRestorable(
                                            withoutSurveillance(transfer), transfer.cycle()),
                                    CertificationEvent.Kind.EXPIRED));
            case ExpiredRestorable restorable ->
                    Stream.of(
                            passed(
                                    restorable.cycle().restorationLimit(),
                                    new Expired(
                                            AuditPlan.cancelled(
                                                    restorable.dossier(), restorable.cycle()),
                                            restorable.cycle()),
                                    CertificationEvent.Kind.RESTORATION_ENDED));
            case Applied _,
                    Contracted _,
                    Stage1Planned _,
                    Stage1Done _,
                    Stage2Planned _,
                    Stage2Done _,
                    Stage2RepeatRequired _,
                    DecisionPending _,
                    Refused _,
                    Cancelled _,
                    Expired _,
                    Withdrawn _,
                    TransferredOut _ ->
                    Stream.empty();
        };
    }

    private static Stream<Timer> stage2Repeat(NcResolution resolution) {
        return resolution.dossier().hasUnverifiedMajor()
                ? Stream.of(
                        passed(
                                resolution.findingsLimit(),
                                new Stage2RepeatRequired(resolution.dossier()),
                                CertificationEvent.Kind.STAGE2_REPEAT_REQUIRED))
                : Stream.empty();
    }

    private static Stream<Timer> expiry(InForce inForce) {
        return Stream.of(
                passed(
                        inForce.cycle().expiresOn(),
                        new ExpiredRestorable(withoutSurveillance(inForce), inForce.cycle()),
                        CertificationEvent.Kind.EXPIRED));
    }

    /// Whether a suspended certification can be restored only if its recertification had begun,
    /// the body says.
    private static Stream<Timer> expiry(Suspended suspended) {
        var cycle = suspended.cycle();
        var after =
                !cycle.parameters().restoreNeedsStartedRecert()
                                || Stages.isRecertificationStarted(suspended.dossier(), cycle)
                        ? new ExpiredRestorable(withoutSurveillance(suspended), cycle)
                        : new Expired(AuditPlan.cancelled(suspended.dossier(), cycle), cycle);
        return Stream.of(passed(cycle.expiresOn(), after, CertificationEvent.Kind.EXPIRED));
    }

    private static Stream<Timer> withdrawalProposal(Suspended suspended) {
        return suspended.isWithdrawalProposed()
                ? Stream.empty()
                : Stream.of(
                        passed(
                                suspended.limit(),
                                new Suspended(
                                        suspended.dossier(),
                                        suspended.cycle(),
                                        suspended.suspendedOn(),
                                        suspended.reason(),
                                        true),
                                CertificationEvent.Kind.WITHDRAWAL_PROPOSED));
    }

    private static Stream<Timer> overdue(Surveyed surveyed) {
        return surveyed.dossier().audits().stream()
                .filter(
                        audit ->
                                audit.cycleNumber() == surveyed.cycle().number()
                                        && audit.kind().isSurveillance()
                                        && audit.isOpen()
                                        && audit.state() != PlannedAudit.State.OVERDUE)
                .flatMap(
                        audit ->
                                Stream.ofNullable(audit.latest())
                                        .map(
                                                latest ->
                                                        passed(
                                                                latest.on(),
                                                                surveyed.with(
                                                                        surveyed.dossier()
                                                                                .replacing(
                                                                                        audit
                                                                                                .overdue())),
                                                                CertificationEvent.Kind
                                                                        .SURVEILLANCE_OVERDUE)));
    }

    /// The recertification audit may still be carried out, for a restoration.
    private static Dossier withoutSurveillance(Cycled cycled) {
        return cycled.dossier()
                .withAuditsChanged(
                        audit ->
                                audit.cycleNumber() == cycled.cycle().number()
                                                && audit.kind().isSurveillance()
                                                && audit.isOpen()
                                        ? audit.cancelled()
                                        : audit);
    }

    private static Timer passed(
            LocalDate lastDay, Certification after, CertificationEvent.Kind kind) {
        var dueOn = lastDay.plusDays(1);
        return new Timer(dueOn, Outcome.of(after, kind, dueOn));
    }
}
