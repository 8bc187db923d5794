package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.CertificationPreparation.AGREE_AUDIT_DATE;
import static dev.triennium.domain.certification.CertificationPreparation.AUDIT_PLAN;
import static dev.triennium.domain.certification.CertificationPreparation.CAUSE_ANALYSIS;
import static dev.triennium.domain.certification.CertificationPreparation.CAUSE_OF_SUSPENSION;
import static dev.triennium.domain.certification.CertificationPreparation.CERTIFICATION_CONTRACT;
import static dev.triennium.domain.certification.CertificationPreparation.CHANGES;
import static dev.triennium.domain.certification.CertificationPreparation.COMPLAINTS;
import static dev.triennium.domain.certification.CertificationPreparation.CORRECTION;
import static dev.triennium.domain.certification.CertificationPreparation.CORRECTIVE_ACTION;
import static dev.triennium.domain.certification.CertificationPreparation.EDITION_GAP_ANALYSIS;
import static dev.triennium.domain.certification.CertificationPreparation.INTERNAL_AUDIT;
import static dev.triennium.domain.certification.CertificationPreparation.LEGAL_COMPLIANCE;
import static dev.triennium.domain.certification.CertificationPreparation.MANAGEMENT_REVIEW;
import static dev.triennium.domain.certification.CertificationPreparation.NONCONFORMITY_EVIDENCE;
import static dev.triennium.domain.certification.CertificationPreparation.OBJECTIVES;
import static dev.triennium.domain.certification.CertificationPreparation.OUTSTANDING_RECERTIFICATION;
import static dev.triennium.domain.certification.CertificationPreparation.TRANSITION_AUDIT;
import static dev.triennium.domain.certification.CertificationPreparation.USE_OF_MARKS;
import static dev.triennium.domain.reminder.Audience.ALL;
import static dev.triennium.domain.reminder.Audience.OWNER_OR_REPRESENTATIVES;
import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.Audience.TEAM;
import static dev.triennium.domain.reminder.ReminderPlan.remind;
import static dev.triennium.domain.reminder.Urgency.LEGAL_STATUS;
import static dev.triennium.domain.reminder.Urgency.ORDINARY;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What can fall due in a certification.
public enum CertificationDeadlineKind implements DeadlineKind {
    /// The agreed first day of stage 1.
    STAGE_1_AUDIT(
            remind(TEAM).onDays(-30, -14, -7, -1),
            ORDINARY,
            List.of(AUDIT_PLAN, INTERNAL_AUDIT, MANAGEMENT_REVIEW, LEGAL_COMPLIANCE)),

    /// The agreed first day of stage 2.
    STAGE_2_AUDIT(
            remind(TEAM).onDays(-30, -14, -7, -1),
            ORDINARY,
            List.of(AUDIT_PLAN, INTERNAL_AUDIT, MANAGEMENT_REVIEW, LEGAL_COMPLIANCE, OBJECTIVES)),

    /// The agreed first day of a surveillance audit.
    SURVEILLANCE_AUDIT(
            remind(TEAM).onDays(-30, -14, -7, -1), ORDINARY, Checklists.FOR_A_SURVEILLANCE_AUDIT),

    /// The last day for a surveillance audit that has no agreed date yet, or is not done.
    SURVEILLANCE_LATEST(
            remind(TEAM)
                    .onDays(-120, -90, -60, -30, -14, -7, 0)
                    .then(ALL)
                    .onDays(1, 7, 14, 30)
                    .thenEvery30DaysUntilDay(360),
            LEGAL_STATUS,
            Checklists.FOR_A_SURVEILLANCE_DATE),

    /// Internal audit and management review, needed before an audit on the due day.
    AUDIT_PREPARATION(
            remind(REPRESENTATIVES).onDays(-90, -60, -30),
            ORDINARY,
            List.of(INTERNAL_AUDIT, MANAGEMENT_REVIEW)),

    /// Plan the recertification; due with the certificate's expiry, as the three below.
    RECERTIFICATION_PLANNING(
            remind(TEAM).onDays(-180),
            LEGAL_STATUS,
            List.of(AGREE_AUDIT_DATE, CHANGES, OBJECTIVES)),

    /// Conclude the contract for the next cycle.
    RECERTIFICATION_CONTRACT(
            remind(TEAM).onDays(-150), LEGAL_STATUS, List.of(CERTIFICATION_CONTRACT, CHANGES)),

    /// Agree the date of the recertification audit.
    RECERTIFICATION_AUDIT_DATE(
            remind(TEAM).onDays(-120, -90),
            LEGAL_STATUS,
            List.of(AGREE_AUDIT_DATE, INTERNAL_AUDIT, MANAGEMENT_REVIEW)),

    /// The recertification audit is not done.
    RECERTIFICATION_AUDIT_OPEN(
            remind(ALL).onDays(-60, -45, -30).onEachDay(-14, -1),
            LEGAL_STATUS,
            Checklists.FOR_A_SURVEILLANCE_DATE),

    /// The agreed first day of the recertification audit.
    RECERTIFICATION_AUDIT(
            remind(TEAM).onDays(-30, -14, -7, -1), ORDINARY, Checklists.FOR_A_SURVEILLANCE_AUDIT),

    /// The certificate's last day.
    EXPIRY(
            remind(ALL).onDays(-180, -120, -90, -60, -30, -14, -7, -1, 0),
            LEGAL_STATUS,
            List.of(OUTSTANDING_RECERTIFICATION, NONCONFORMITY_EVIDENCE)),

    /// The last day to restore an expired certificate; the period opens on its last day.
    RESTORATION(
            remind(ALL).onDaysFromStart(1, 30, 90, 120).onDays(-30, -7, 0),
            LEGAL_STATUS,
            List.of(OUTSTANDING_RECERTIFICATION, NONCONFORMITY_EVIDENCE, USE_OF_MARKS)),

    /// The answer to a nonconformity.
    NONCONFORMITY_RESPONSE(
            remind(TEAM)
                    .onDays(-14, -7, -3, -1, 0, 1, 3)
                    .then(ALL)
                    .onDays(7, 14, 21, 28)
                    .thenEvery30DaysUntilDay(178),
            ORDINARY,
            List.of(CORRECTION, CAUSE_ANALYSIS, CORRECTIVE_ACTION)),

    /// The answer to a major nonconformity. What is overdue is told to ever more people, each week
    /// of a cycle, until it is settled.
    MAJOR_NONCONFORMITY(
            remind(OWNER_OR_REPRESENTATIVES)
                    .onDays(-14)
                    .then(REPRESENTATIVES)
                    .onDays(-7)
                    .then(TEAM)
                    .onDays(-3, -1, 0, 1, 3)
                    .then(ALL)
                    .onDays(7)
                    .thenEachWeekUntilDay(1099),
            LEGAL_STATUS,
            List.of(CORRECTION, CAUSE_ANALYSIS, CORRECTIVE_ACTION)),

    /// The last day to have majors of stage 2 verified.
    STAGE_2_NONCONFORMITIES(
            remind(TEAM).onDays(-90, -60, -30, -14, -7, -3, -1, 0),
            LEGAL_STATUS,
            List.of(CORRECTION, CORRECTIVE_ACTION, NONCONFORMITY_EVIDENCE)),

    /// Stage 2 is to be repeated; due on the day from which on this holds.
    STAGE_2_REPEAT(
            remind(ALL).onDays(0, 7, 14, 30).thenEvery30DaysUntilDay(360),
            LEGAL_STATUS,
            List.of(AGREE_AUDIT_DATE, NONCONFORMITY_EVIDENCE)),

    /// Stage 1 grows old and stage 2 has no day; due on the day from which on this holds.
    STAGE_1_STALE(remind(TEAM).onDays(0), ORDINARY, List.of(AGREE_AUDIT_DATE)),

    /// Whether stage 1 still holds is to be reviewed; due on the day from which on this holds.
    STAGE_1_REVIEW(
            remind(TEAM).onDays(0, 7, 14, 30).thenEvery30DaysUntilDay(360),
            ORDINARY,
            List.of(AGREE_AUDIT_DATE, CHANGES)),

    /// A calendar year passed without an audit; due on the day from which on this holds.
    CALENDAR_YEAR_GAP(remind(ALL).onDays(0), LEGAL_STATUS, List.of(AGREE_AUDIT_DATE)),

    /// The last day for a transfer away from a body that lost its accreditation.
    TRANSFER(
            remind(ALL).onDays(-150, -120, -90, -60, -30, -14, -7, -1, 0),
            LEGAL_STATUS,
            List.of(CERTIFICATION_CONTRACT, NONCONFORMITY_EVIDENCE)),

    /// The certification is over by the calendar; due on the day from which on this holds.
    ENDED(remind(ALL).onDays(0), LEGAL_STATUS, List.of(USE_OF_MARKS)),

    /// The last day of a suspension. From the day after the withdrawal is proposed.
    SUSPENSION(
            remind(ALL)
                    .onDays(-90, -60, -30, -14, -7, -1, 0, 1, 7, 14, 30)
                    .thenEvery30DaysUntilDay(360),
            LEGAL_STATUS,
            List.of(CAUSE_OF_SUSPENSION, NONCONFORMITY_EVIDENCE, USE_OF_MARKS)),

    /// The last day of an edition's certificates.
    TRANSITION(
            remind(TEAM).onMonths(-24, -18, -12, -9, -6, -3, -1),
            LEGAL_STATUS,
            List.of(EDITION_GAP_ANALYSIS, TRANSITION_AUDIT));

    /// The word under which its texts stand.
    static final String FEATURE = "certification";

    private static final Set<CertificationDeadlineKind> STATES =
            EnumSet.of(STAGE_2_REPEAT, STAGE_1_STALE, STAGE_1_REVIEW, CALENDAR_YEAR_GAP, ENDED);

    private final ReminderPlan plan;
    private final Urgency urgency;
    private final List<CertificationPreparation> checklist;

    CertificationDeadlineKind(
            ReminderPlan plan, Urgency urgency, List<CertificationPreparation> checklist) {
        this.plan = plan;
        this.urgency = urgency;
        this.checklist = checklist;
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public ReminderPlan plan() {
        return plan;
    }

    @Override
    public Urgency urgency() {
        return urgency;
    }

    @Override
    public List<CertificationPreparation> checklist() {
        return checklist;
    }

    /// Planning and contracts lead to an expiry, which is a day of its own.
    @Override
    public boolean isHard() {
        return switch (this) {
            case STAGE_1_AUDIT,
                    STAGE_2_AUDIT,
                    SURVEILLANCE_AUDIT,
                    SURVEILLANCE_LATEST,
                    RECERTIFICATION_AUDIT,
                    EXPIRY,
                    RESTORATION,
                    NONCONFORMITY_RESPONSE,
                    MAJOR_NONCONFORMITY,
                    STAGE_2_NONCONFORMITIES,
                    TRANSFER,
                    SUSPENSION,
                    TRANSITION ->
                    true;
            case AUDIT_PREPARATION,
                    RECERTIFICATION_PLANNING,
                    RECERTIFICATION_CONTRACT,
                    RECERTIFICATION_AUDIT_DATE,
                    RECERTIFICATION_AUDIT_OPEN,
                    STAGE_2_REPEAT,
                    STAGE_1_STALE,
                    STAGE_1_REVIEW,
                    CALENDAR_YEAR_GAP,
                    ENDED ->
                    false;
        };
    }

    @Override
    public boolean isState() {
        return STATES.contains(this);
    }

    @Override
    public List<String> distinguishedBy() {
        return switch (this) {
            case NONCONFORMITY_RESPONSE ->
                    List.of(
                            CertificationReminders.CLAUSE,
                            CertificationReminders.GRADE,
                            CertificationReminders.FINDING);
            case MAJOR_NONCONFORMITY ->
                    List.of(CertificationReminders.CLAUSE, CertificationReminders.FINDING);
            case AUDIT_PREPARATION -> List.of(CertificationReminders.AUDIT);
            case TRANSITION -> List.of(CertificationReminders.DAY);
            case STAGE_1_AUDIT,
                    STAGE_2_AUDIT,
                    SURVEILLANCE_AUDIT,
                    SURVEILLANCE_LATEST,
                    RECERTIFICATION_PLANNING,
                    RECERTIFICATION_CONTRACT,
                    RECERTIFICATION_AUDIT_DATE,
                    RECERTIFICATION_AUDIT_OPEN,
                    RECERTIFICATION_AUDIT,
                    EXPIRY,
                    RESTORATION,
                    STAGE_2_NONCONFORMITIES,
                    STAGE_2_REPEAT,
                    STAGE_1_STALE,
                    STAGE_1_REVIEW,
                    CALENDAR_YEAR_GAP,
                    TRANSFER,
                    ENDED,
                    SUSPENSION ->
                    List.of();
        };
    }

    private static final class Checklists {
        static final List<CertificationPreparation> FOR_A_SURVEILLANCE_AUDIT =
                List.of(
                        AUDIT_PLAN,
                        INTERNAL_AUDIT,
                        MANAGEMENT_REVIEW,
                        NONCONFORMITY_EVIDENCE,
                        LEGAL_COMPLIANCE,
                        OBJECTIVES,
                        CHANGES,
                        COMPLAINTS,
                        USE_OF_MARKS);
        static final List<CertificationPreparation> FOR_A_SURVEILLANCE_DATE =
                List.of(
                        AGREE_AUDIT_DATE,
                        INTERNAL_AUDIT,
                        MANAGEMENT_REVIEW,
                        NONCONFORMITY_EVIDENCE,
                        LEGAL_COMPLIANCE,
                        OBJECTIVES,
                        CHANGES,
                        COMPLAINTS);
    }
}
