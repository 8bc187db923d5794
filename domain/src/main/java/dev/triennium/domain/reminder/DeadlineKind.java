package dev.triennium.domain.reminder;

import static dev.triennium.domain.reminder.Audience.ALL;
import static dev.triennium.domain.reminder.Audience.ASSESSORS;
import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.Audience.TEAM;
import static dev.triennium.domain.reminder.Preparation.AGREE_AUDIT_DATE;
import static dev.triennium.domain.reminder.Preparation.ANSWER_WITH_EVIDENCE;
import static dev.triennium.domain.reminder.Preparation.AUDIT_PLAN;
import static dev.triennium.domain.reminder.Preparation.CAUSE_ANALYSIS;
import static dev.triennium.domain.reminder.Preparation.CAUSE_OF_SUSPENSION;
import static dev.triennium.domain.reminder.Preparation.CERTIFICATION_CONTRACT;
import static dev.triennium.domain.reminder.Preparation.CHANGES;
import static dev.triennium.domain.reminder.Preparation.COMPLAINTS;
import static dev.triennium.domain.reminder.Preparation.CORRECTION;
import static dev.triennium.domain.reminder.Preparation.CORRECTIVE_ACTION;
import static dev.triennium.domain.reminder.Preparation.EDITION_GAP_ANALYSIS;
import static dev.triennium.domain.reminder.Preparation.INTERNAL_AUDIT;
import static dev.triennium.domain.reminder.Preparation.JUDGE_ANSWER;
import static dev.triennium.domain.reminder.Preparation.LEGAL_COMPLIANCE;
import static dev.triennium.domain.reminder.Preparation.MANAGEMENT_REVIEW;
import static dev.triennium.domain.reminder.Preparation.NONCONFORMITY_EVIDENCE;
import static dev.triennium.domain.reminder.Preparation.OBJECTIVES;
import static dev.triennium.domain.reminder.Preparation.OUTSTANDING_RECERTIFICATION;
import static dev.triennium.domain.reminder.Preparation.REVIEW;
import static dev.triennium.domain.reminder.Preparation.TRANSITION_AUDIT;
import static dev.triennium.domain.reminder.Preparation.USE_OF_MARKS;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import java.util.List;

/// What can fall due. Each kind stands here with the days on which it is reminded of, whom, and
/// what they should have ready.
public enum DeadlineKind {
    /// The agreed first day of stage 1.
    STAGE_1_AUDIT(
            remind(TEAM).onDays(-30, -14, -7, -1),
            false,
            List.of(AUDIT_PLAN, INTERNAL_AUDIT, MANAGEMENT_REVIEW, LEGAL_COMPLIANCE)),

    /// The agreed first day of stage 2.
    STAGE_2_AUDIT(
            remind(TEAM).onDays(-30, -14, -7, -1),
            false,
            List.of(AUDIT_PLAN, INTERNAL_AUDIT, MANAGEMENT_REVIEW, LEGAL_COMPLIANCE, OBJECTIVES)),

    /// The agreed first day of a surveillance audit.
    SURVEILLANCE_AUDIT(
            remind(TEAM).onDays(-30, -14, -7, -1), false, Checklists.FOR_A_SURVEILLANCE_AUDIT),

    /// The last day for a surveillance audit that has no agreed date yet, or is not done.
    SURVEILLANCE_LATEST(
            remind(TEAM)
                    .onDays(-120, -90, -60, -30, -14, -7, 0)
                    .then(ALL)
                    .onDays(1, 7, 14, 30)
                    .thenEvery30DaysUntilDay(360),
            true,
            Checklists.FOR_A_SURVEILLANCE_DATE),

    /// Internal audit and management review, needed before an audit on the due day.
    AUDIT_PREPARATION(
            remind(REPRESENTATIVES).onDays(-90, -60, -30),
            false,
            List.of(INTERNAL_AUDIT, MANAGEMENT_REVIEW)),

    /// Plan the recertification; due with the certificate's expiry, as the three below.
    RECERTIFICATION_PLANNING(
            remind(TEAM).onDays(-180), true, List.of(AGREE_AUDIT_DATE, CHANGES, OBJECTIVES)),

    /// Conclude the contract for the next cycle.
    RECERTIFICATION_CONTRACT(
            remind(TEAM).onDays(-150), true, List.of(CERTIFICATION_CONTRACT, CHANGES)),

    /// Agree the date of the recertification audit.
    RECERTIFICATION_AUDIT_DATE(
            remind(TEAM).onDays(-120, -90),
            true,
            List.of(AGREE_AUDIT_DATE, INTERNAL_AUDIT, MANAGEMENT_REVIEW)),

    /// The recertification audit is not done.
    RECERTIFICATION_AUDIT_OPEN(
            remind(ALL).onDays(-60, -45, -30).onEachDay(-14, -1),
            true,
            Checklists.FOR_A_SURVEILLANCE_DATE),

    /// The agreed first day of the recertification audit.
    RECERTIFICATION_AUDIT(
            remind(TEAM).onDays(-30, -14, -7, -1), false, Checklists.FOR_A_SURVEILLANCE_AUDIT),

    /// The certificate's last day.
    EXPIRY(
            remind(ALL).onDays(-180, -120, -90, -60, -30, -14, -7, -1, 0),
            true,
            List.of(OUTSTANDING_RECERTIFICATION, NONCONFORMITY_EVIDENCE)),

    /// The last day to restore an expired certificate; the period opens on its last day.
    RESTORATION(
            remind(ALL).onDaysFromStart(1, 30, 90, 120).onDays(-30, -7, 0),
            true,
            List.of(OUTSTANDING_RECERTIFICATION, NONCONFORMITY_EVIDENCE, USE_OF_MARKS)),

    /// The answer to a nonconformity.
    NONCONFORMITY_RESPONSE(
            remind(TEAM)
                    .onDays(-14, -7, -3, -1, 0, 1, 3)
                    .then(ALL)
                    .onDays(7, 14, 21, 28)
                    .thenEvery30DaysUntilDay(178),
            false,
            List.of(CORRECTION, CAUSE_ANALYSIS, CORRECTIVE_ACTION)),

    /// The last day to have majors of stage 2 verified.
    STAGE_2_NONCONFORMITIES(
            remind(TEAM).onDays(-90, -60, -30, -14, -7),
            true,
            List.of(CORRECTION, CORRECTIVE_ACTION, NONCONFORMITY_EVIDENCE)),

    /// The last day of a suspension.
    SUSPENSION(
            remind(ALL).onDays(-90, -60, -30, -14, -7),
            true,
            List.of(CAUSE_OF_SUSPENSION, NONCONFORMITY_EVIDENCE, USE_OF_MARKS)),

    /// The last day of an edition's certificates.
    TRANSITION(
            remind(TEAM).onMonths(-24, -18, -12, -9, -6, -3, -1),
            true,
            List.of(EDITION_GAP_ANALYSIS, TRANSITION_AUDIT)),

    /// The answer to an item of a gap analysis, by the one who was asked for it.
    ASSESSMENT_ITEM(
            remind(OWNER).onDays(-7, -1, 0, 3, 7, 14),
            false,
            List.of(ANSWER_WITH_EVIDENCE),
            About.QUESTION),

    /// An answer of a gap analysis that waits for acceptance, due a week after it was handed over.
    ASSESSMENT_ANSWER(
            remind(ASSESSORS).onDays(-7, -3, 0, 7, 14),
            false,
            List.of(JUDGE_ANSWER),
            About.QUESTION),

    /// The review of a competence, a contract, a calibration, a legal register.
    PERIODIC_REVIEW(remind(REPRESENTATIVES).onDays(-60, -30, -7), false, List.of(REVIEW));

    /// What a deadline is about.
    public enum About {
        CERTIFICATE,
        /// There can be hundreds for one day, which are told as one.
        QUESTION
    }

    private final ReminderPlan plan;
    private final boolean legalStatus;
    private final List<Preparation> checklist;
    private final About about;

    DeadlineKind(ReminderPlan plan, boolean legalStatus, List<Preparation> checklist) {
        this(plan, legalStatus, checklist, About.CERTIFICATE);
    }

    DeadlineKind(ReminderPlan plan, boolean legalStatus, List<Preparation> checklist, About about) {
        this.plan = plan;
        this.legalStatus = legalStatus;
        this.checklist = checklist;
        this.about = about;
    }

    public ReminderPlan plan() {
        return plan;
    }

    /// Whether missing it can cost the certificate. The client's own people cannot unsubscribe from
    /// such reminders.
    public boolean isLegalStatus() {
        return legalStatus;
    }

    public List<Preparation> checklist() {
        return checklist;
    }

    public About about() {
        return about;
    }

    private static final class Checklists {
        static final List<Preparation> FOR_A_SURVEILLANCE_AUDIT =
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
        static final List<Preparation> FOR_A_SURVEILLANCE_DATE =
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
