package dev.triennium.domain.implementationplan;

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

/// What can fall due of a plan. What stays overdue is told to growing circles.
public enum PlanDeadlineKind implements DeadlineKind {
    /// A task, by whoever owns it.
    TASK(
            remind(OWNER)
                    .onDays(-7, -1, 0)
                    .then(REPRESENTATIVES)
                    .onDays(3, 7)
                    .then(TEAM)
                    .onDays(14)
                    .then(ALL)
                    .onDays(30)
                    .thenEvery30DaysUntilDay(90),
            ToPrepare.DO_TASK,
            false),
    /// A gate, an internal audit, a management review, a stage or the decision.
    MILESTONE(
            remind(REPRESENTATIVES)
                    .onDays(-30, -14, -7, 0)
                    .then(TEAM)
                    .onDays(3, 7)
                    .then(ALL)
                    .onDays(14, 30)
                    .thenEvery30DaysUntilDay(90),
            ToPrepare.REACH_MILESTONE,
            false),
    /// A milestone on a day that is agreed with the certification body.
    AGREED_DAY(
            remind(TEAM).onDays(-30, -14, -7, -1).then(ALL).onDays(1, 7, 14),
            ToPrepare.KEEP_DAY,
            true);

    private enum ToPrepare implements Preparation {
        DO_TASK,
        REACH_MILESTONE,
        KEEP_DAY
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;
    private final boolean isHard;

    PlanDeadlineKind(ReminderPlan plan, ToPrepare toPrepare, boolean isHard) {
        this.plan = plan;
        this.toPrepare = toPrepare;
        this.isHard = isHard;
    }

    @Override
    public String feature() {
        return "implementationplan";
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

    @Override
    public boolean isHard() {
        return isHard;
    }

    @Override
    public List<String> distinguishedBy() {
        return List.of(PlanReminders.PLAN);
    }
}
