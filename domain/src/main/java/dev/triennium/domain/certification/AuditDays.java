package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.AmendedValue.between;
import static dev.triennium.domain.certification.Guards.violated;

import dev.triennium.domain.certification.AmendedValue.Field;
import dev.triennium.domain.certification.Certification.Arranged;
import dev.triennium.domain.certification.Cycled.Correctable;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Preparing.Stage1Planned;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Moves the days of audits that were agreed and have not begun, and calls them off.
final class AuditDays {

    private AuditDays() {}

    /// Another first day; of an audit that is postponed, or whose day was planned otherwise.
    ///
    /// @param team unnamed: the same people
    /// @param overrideReason why it lies outside of the audit's window; of no matter inside
    static Outcome<? extends Certification> moved(
            Arranged certification,
            PlannedAuditId id,
            CertificationEvent.Kind kind,
            LocalDate startsOn,
            AuditTeam team,
            String reason,
            @Nullable String overrideReason,
            Circumstances now) {
        var before = toCome(certification, id);
        var dossier = certification.dossier();
        var needed =
                switch (certification) {
                    case Stage1Planned _ -> {
                        Stages.checkFirstDay(dossier, Stages.STARTS_ON, startsOn, now.today());
                        yield null;
                    }
                    case Stage2Planned _ -> {
                        Stages.checkFirstDay(dossier, Stages.STARTS_ON, startsOn, now.today());
                        Stage2Planned.checkFirstDay(
                                dossier,
                                Stages.STARTS_ON,
                                startsOn,
                                now.transitionOf(certification));
                        yield null;
                    }
                    case Correctable cycled ->
                            check(cycled, before, Stages.STARTS_ON, startsOn, overrideReason);
                };
        var after = due(before, startsOn).agreed(startsOn, team);
        if (after.equals(before)) {
            throw new ValidationException(
                    Stages.STARTS_ON, "The audit is agreed for this day already.");
        }
        return amending(
                Outcome.of(certification.with(dossier.replacing(after)), kind, now.today())
                        .despite(needed),
                before,
                after,
                reason);
    }

    /// A stage has no window: it is due on the day that was agreed.
    private static PlannedAudit due(PlannedAudit audit, LocalDate startsOn) {
        return audit.kind().isStage()
                ? audit.due(RuledDate.computed(startsOn, audit.target().rule()), audit.latest())
                : audit;
    }

    /// There is no other day yet.
    static Outcome<? extends Certification> postponed(
            Arranged certification, PlannedAuditId id, String reason, LocalDate today) {
        var before = toCome(certification, id);
        return calledOff(
                certification,
                before,
                before.postponed(),
                CertificationEvent.Kind.AUDIT_POSTPONED,
                reason,
                today);
    }

    /// As if it had not been agreed.
    static Outcome<? extends Certification> takenBack(
            Arranged certification, PlannedAuditId id, String reason, LocalDate today) {
        var before = toCome(certification, id);
        return calledOff(
                certification,
                before,
                before.kind().isStage() ? before.takenBack().cancelled() : before.takenBack(),
                CertificationEvent.Kind.AUDIT_TAKEN_BACK,
                reason,
                today);
    }

    private static Outcome<? extends Certification> calledOff(
            Arranged certification,
            PlannedAudit before,
            PlannedAudit after,
            CertificationEvent.Kind kind,
            String reason,
            LocalDate today) {
        var dossier = certification.dossier().replacing(after);
        Certification next =
                switch (certification) {
                    case Stage1Planned _ -> Stages.withoutStage1(dossier);
                    case Stage2Planned _ -> Stages.withoutStage2(dossier);
                    case Correctable cycled -> cycled.with(dossier);
                };
        return amending(Outcome.of(next, kind, today), before, after, reason);
    }

    static <S extends Certification> Outcome<S> amending(
            Outcome<S> outcome, PlannedAudit before, PlannedAudit after, @Nullable String reason) {
        var values =
                Stream.concat(
                                between(Field.AGREED_ON, before.agreedOn(), after.agreedOn()),
                                between(Field.TEAM, before.team(), after.team()))
                        .toList();
        return values.isEmpty()
                ? outcome
                : outcome.amending(new Amendment(before.id(), reason, values));
    }

    /// @return the reason that was needed; null when the day lies in the audit's window
    static @Nullable String check(
            Correctable certification,
            PlannedAudit audit,
            String field,
            LocalDate day,
            @Nullable String overrideReason) {
        checkInCycle(certification.cycle(), field, day);
        return switch (certification) {
            case Surveyed _, TransferInReview _ ->
                    Guards.inWindow(field, audit, day, overrideReason);
            // The window closed before the expiry; until the restoration ends, any day will do.
            case ExpiredRestorable _ -> null;
        };
    }

    private static void checkInCycle(CertificationCycle cycle, String field, LocalDate day) {
        CivilMonths.plausible(field, day);
        Guards.notBefore(
                field,
                day,
                cycle.decidedOn(),
                CertificationRule.ORD_1,
                "the decision that began the cycle");
        if (day.isAfter(cycle.restorationLimit())) {
            throw violated(
                    CertificationRule.AP_2,
                    field,
                    "This day must not be after the end of the cycle on {0}.",
                    cycle.restorationLimit());
        }
    }

    private static PlannedAudit toCome(Arranged certification, PlannedAuditId id) {
        var audit =
                certification
                        .dossier()
                        .audit(id)
                        .orElseThrow(() -> new NotFoundException("auditId"));
        if (!audit.isToCome()) {
            throw violated(
                    CertificationRule.AP_1,
                    "auditId",
                    "This audit has no agreed day, or has begun already.");
        }
        return audit;
    }
}
