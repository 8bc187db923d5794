package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CalendarYears;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What is worth knowing about a certification today, besides its state. Never stored.
public enum CertificationFlag {
    /// Stage 1 grows old and stage 2 has not begun.
    STAGE1_STALE,
    /// The certification body has to review whether stage 1 still holds.
    STAGE1_REPEAT_REVIEW,
    /// Stage 2 is planned unusually soon after stage 1.
    STAGE_GAP_SHORT,
    /// A day for the next surveillance is agreed.
    SURVEILLANCE_PLANNED,
    /// The window of a surveillance is open.
    SURVEILLANCE_DUE,
    /// The latest day of a surveillance has passed.
    SURVEILLANCE_OVERDUE,
    /// The recertification should be planned.
    RECERT_DUE,
    /// The recertification may not be decided before the expiry.
    RECERT_AT_RISK,
    /// The edition is giving way to a new one.
    TRANSITION_DUE,
    /// The certificate expires after the last day on which its edition is accepted.
    EXPIRY_BEYOND_TRANSITION,
    /// The scope was reduced in this cycle.
    SCOPE_REDUCED,
    /// The answer to a nonconformity is late.
    NC_OVERDUE,
    /// A calendar year has passed without an audit.
    CALENDAR_YEAR_GAP,
    /// The cycle began after a time without certification.
    RESTORED,
    /// The body lost its accreditation.
    ACCREDITATION_LOST,
    /// An audit of the cycle took place outside of its window, or is agreed to.
    AUDIT_OUTSIDE_WINDOW,
    /// The first certificate may be decided when it has to be to the new edition already.
    DECISION_BEYOND_TRANSITION,
    /// The recertification falls into the time when it should be to the new edition.
    RECERT_BEYOND_TRANSITION,
    /// A step of the cycle was taken although a rule was against it; its event keeps the reason.
    OVERRIDDEN,
    /// The suspension lasts longer than usual; the body may withdraw the certification.
    WITHDRAWAL_PROPOSED;

    private static final int TRANSITION_NOTICE_MONTHS = 24;
    private static final int RISK_DAYS = 30;
    private static final int DECISION_DAYS = 60;

    /// @param transition away from the certification's edition
    public static Set<CertificationFlag> of(
            Certification certification, LocalDate today, Optional<EditionTransition> transition) {
        var flags = EnumSet.noneOf(CertificationFlag.class);
        var dossier = certification.dossier();
        if (dossier.findings().stream().anyMatch(finding -> finding.isOverdue(today))) {
            flags.add(NC_OVERDUE);
        }
        if (isOverridden(certification)) {
            flags.add(OVERRIDDEN);
        }
        if (certification instanceof Preparing
                && transition.isPresent()
                && isBeyond(dossier, today, transition.get())) {
            flags.add(DECISION_BEYOND_TRANSITION);
        }
        switch (certification) {
            case Preparing.Stage1Done stage1 ->
                    addGap(
                            flags,
                            StageDeadlines.stageGapWithoutDate(
                                    stage1.stage1LastDay(), today, dossier.parameters()));
            case Preparing.Stage2Planned _ -> addPlannedGap(flags, dossier);
            case Surveyed surveyed -> {
                addCycle(flags, dossier, surveyed.cycle(), today, transition);
                if (surveyed instanceof Cycled.Suspended suspended
                        && suspended.isWithdrawalProposed()) {
                    flags.add(WITHDRAWAL_PROPOSED);
                }
            }
            case Cycled.TransferInReview transfer ->
                    addCycle(flags, dossier, transfer.cycle(), today, transition);
            case Preparing _, Cycled.ExpiredRestorable _, Cycled.Expired _, Ended _ -> {
                // Nothing runs in these states.
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    private static boolean isOverridden(Certification certification) {
        var on = certification.dossier().overriddenOn();
        return on != null
                && certification
                        .findCycle()
                        .map(cycle -> !on.isBefore(cycle.decidedOn()))
                        .orElse(true);
    }

    /// A decision follows stage 2 within two months, as a rule.
    private static boolean isBeyond(
            Dossier dossier, LocalDate today, EditionTransition transition) {
        var stage2 =
                dossier.audit(dossier.upcomingCycleNumber(), AuditKind.STAGE_2)
                        .map(PlannedAudit::target)
                        .map(RuledDate::on);
        var decision = stage2.orElse(today).plusDays(DECISION_DAYS);
        return transition.demandsNewEdition(decision.isBefore(today) ? today : decision);
    }

    private static void addPlannedGap(Set<CertificationFlag> flags, Dossier dossier) {
        var cycle = dossier.upcomingCycleNumber();
        var stage1 = dossier.lastDayOf(cycle, AuditKind.STAGE_1);
        var stage2 = dossier.audit(cycle, AuditKind.STAGE_2).map(PlannedAudit::agreedOn);
        if (stage1.isPresent() && stage2.isPresent()) {
            addGap(
                    flags,
                    StageDeadlines.stageGap(stage1.get(), stage2.get(), dossier.parameters()));
        }
    }

    private static void addGap(Set<CertificationFlag> flags, StageDeadlines.StageGap gap) {
        switch (gap) {
            case OK -> {
                // Nothing to say.
            }
            case SHORT -> flags.add(STAGE_GAP_SHORT);
            case STAGE1_STALE -> flags.add(STAGE1_STALE);
            case STAGE1_REPEAT_REVIEW -> flags.add(STAGE1_REPEAT_REVIEW);
        }
    }

    private static void addCycle(
            Set<CertificationFlag> flags,
            Dossier dossier,
            CertificationCycle cycle,
            LocalDate today,
            Optional<EditionTransition> transition) {
        dossier.nextSurveillance(cycle.number())
                .ifPresent(audit -> addSurveillance(flags, audit, today));
        addRecertification(flags, dossier, cycle, today);
        if (dossier.calendarYears(cycle).through(today).stream()
                .anyMatch(year -> year.coverage() == CalendarYears.Coverage.MISSED)) {
            flags.add(CALENDAR_YEAR_GAP);
        }
        if (dossier.audits().stream()
                .anyMatch(
                        audit ->
                                audit.cycleNumber() == cycle.number()
                                        && !audit.kind().isStage()
                                        && audit.isOutsideItsWindow())) {
            flags.add(AUDIT_OUTSIDE_WINDOW);
        }
        if (dossier.certificates().stream()
                .anyMatch(
                        certificate ->
                                certificate.cycleNumber() == cycle.number()
                                        && certificate.occasion()
                                                == Certificate.Occasion.SCOPE_REDUCTION)) {
            flags.add(SCOPE_REDUCED);
        }
        if (cycle.origin() == CertificationCycle.Origin.RESTORED) {
            flags.add(RESTORED);
        }
        if (dossier.accreditationLostOn() != null) {
            flags.add(ACCREDITATION_LOST);
        }
        if (transition.isPresent()) {
            var deadline = transition.get().deadline();
            if (!today.isBefore(CivilMonths.before(deadline, TRANSITION_NOTICE_MONTHS))) {
                flags.add(TRANSITION_DUE);
            }
            if (transition.get().isBeyondDeadline(cycle.expiresOn())) {
                flags.add(EXPIRY_BEYOND_TRANSITION);
            }
            if (transition.get().demandsNewEdition(recertificationOn(dossier, cycle))) {
                flags.add(RECERT_BEYOND_TRANSITION);
            }
        }
    }

    private static LocalDate recertificationOn(Dossier dossier, CertificationCycle cycle) {
        return dossier.audit(cycle.number(), AuditKind.RECERTIFICATION)
                .map(audit -> audit.agreedOn() == null ? audit.target().on() : audit.agreedOn())
                .orElse(cycle.expiresOn());
    }

    private static void addSurveillance(
            Set<CertificationFlag> flags, PlannedAudit audit, LocalDate today) {
        if (audit.agreedOn() != null) {
            flags.add(SURVEILLANCE_PLANNED);
        }
        var earliest = audit.earliest();
        if (!today.isBefore(earliest == null ? audit.target().on() : earliest.on())) {
            flags.add(SURVEILLANCE_DUE);
        }
        if (audit.isOverdue(today)) {
            flags.add(SURVEILLANCE_OVERDUE);
        }
    }

    private static void addRecertification(
            Set<CertificationFlag> flags,
            Dossier dossier,
            CertificationCycle cycle,
            LocalDate today) {
        if (!today.isBefore(cycle.recertificationPlanningFrom())) {
            flags.add(RECERT_DUE);
        }
        var isAudited = dossier.lastDayOf(cycle.number(), AuditKind.RECERTIFICATION).isPresent();
        var isLate = today.isAfter(cycle.recertificationAuditSoftLatest()) && !isAudited;
        var isBlocked =
                dossier.hasUnverifiedMajor()
                        && !today.isBefore(cycle.expiresOn().minusDays(RISK_DAYS));
        if (isLate || isBlocked) {
            flags.add(RECERT_AT_RISK);
        }
    }
}
