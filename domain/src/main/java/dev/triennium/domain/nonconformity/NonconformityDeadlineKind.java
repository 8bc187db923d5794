package dev.triennium.domain.nonconformity;

import static dev.triennium.domain.reminder.Audience.ALL;
import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.Audience.TEAM;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Preparation;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.List;

/// What can fall due of a nonconformity. What stays overdue is told to growing circles.
public enum NonconformityDeadlineKind implements DeadlineKind {
    /// What is wrong is put right.
    CORRECTION(escalating(-7, -1, 0), ToPrepare.CORRECT),
    /// The causes are known, and a plan against them is submitted.
    CAUSE_AND_PLAN(escalating(-14, -7, -1, 0), ToPrepare.FIND_CAUSE),
    /// All actions are done, with evidence.
    IMPLEMENTATION(escalating(-14, -7, -1, 0), ToPrepare.SHOW_EVIDENCE),
    /// The same of a major one that the organisation found itself. Majors of a certification body
    /// are the certification's to remind of.
    MAJOR_CORRECTION(ofMajor(-7, -1, 0), ToPrepare.CORRECT),
    MAJOR_CAUSE_AND_PLAN(ofMajor(-14, -7, -1, 0), ToPrepare.FIND_CAUSE),
    MAJOR_IMPLEMENTATION(ofMajor(-14, -7, -1, 0), ToPrepare.SHOW_EVIDENCE),
    /// An action of the plan, by whoever answers for it.
    ACTION(escalating(-7, -1, 0), ToPrepare.DO_ACTION),
    /// The certification body sees what was done.
    VERIFICATION(escalating(-14, -7, -1, 0), ToPrepare.SHOW_BODY),
    /// It is looked whether the actions have an effect.
    EFFECTIVENESS(escalating(-14, -7, 0), ToPrepare.REVIEW_EFFECT);

    private enum ToPrepare implements Preparation {
        CORRECT,
        FIND_CAUSE,
        SHOW_EVIDENCE,
        DO_ACTION,
        SHOW_BODY,
        REVIEW_EFFECT
    }

    private static ReminderPlan escalating(int... before) {
        return remind(OWNER)
                .onDays(before)
                .then(REPRESENTATIVES)
                .onDays(3, 7)
                .then(TEAM)
                .onDays(14)
                .then(ALL)
                .onDays(30)
                .thenEvery30DaysUntilDay(90);
    }

    /// What is overdue is told each week of a cycle, until it is settled.
    private static ReminderPlan ofMajor(int... before) {
        return remind(OWNER)
                .onDays(before)
                .then(TEAM)
                .onDays(1, 3)
                .then(ALL)
                .onDays(7)
                .thenEachWeekUntilDay(1099);
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;

    NonconformityDeadlineKind(ReminderPlan plan, ToPrepare toPrepare) {
        this.plan = plan;
        this.toPrepare = toPrepare;
    }

    static NonconformityDeadlineKind of(Nonconformity one, NonconformityStep step) {
        var isOwnMajor = one.grade() == NonconformityGrade.MAJOR && one.body() == null;
        return switch (step) {
            case CORRECTION -> isOwnMajor ? MAJOR_CORRECTION : CORRECTION;
            case PLAN -> isOwnMajor ? MAJOR_CAUSE_AND_PLAN : CAUSE_AND_PLAN;
            case IMPLEMENTATION -> isOwnMajor ? MAJOR_IMPLEMENTATION : IMPLEMENTATION;
            case VERIFICATION -> VERIFICATION;
            case EFFECTIVENESS -> EFFECTIVENESS;
        };
    }

    @Override
    public String feature() {
        return "nonconformity";
    }

    @Override
    public ReminderPlan plan() {
        return plan;
    }

    @Override
    public Urgency urgency() {
        return switch (this) {
            case MAJOR_CORRECTION, MAJOR_CAUSE_AND_PLAN, MAJOR_IMPLEMENTATION ->
                    Urgency.LEGAL_STATUS;
            case CORRECTION, CAUSE_AND_PLAN, IMPLEMENTATION, ACTION, VERIFICATION, EFFECTIVENESS ->
                    Urgency.ORDINARY;
        };
    }

    @Override
    public List<? extends Preparation> checklist() {
        return List.of(toPrepare);
    }
}
