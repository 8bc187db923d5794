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

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;

    NonconformityDeadlineKind(ReminderPlan plan, ToPrepare toPrepare) {
        this.plan = plan;
        this.toPrepare = toPrepare;
    }

    static NonconformityDeadlineKind of(NonconformityStep step) {
        return switch (step) {
            case CORRECTION -> CORRECTION;
            case PLAN -> CAUSE_AND_PLAN;
            case IMPLEMENTATION -> IMPLEMENTATION;
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
        return Urgency.ORDINARY;
    }

    @Override
    public List<? extends Preparation> checklist() {
        return List.of(toPrepare);
    }
}
