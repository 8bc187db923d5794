package dev.triennium.domain.training;

import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Preparation;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.List;

/// What can fall due about trainings.
public enum TrainingDeadlineKind implements DeadlineKind {
    /// The first day of a training that a colleague is invited to.
    TRAINING(remind(OWNER).onDays(-14, -7, -1), ToPrepare.ATTEND_TRAINING, true),
    /// What came of a training, a week after its last day.
    TRAINING_RESULTS(remind(REPRESENTATIVES).onDays(-6, 0, 7, 14), ToPrepare.RECORD_RESULTS, false),
    /// The last day of a competence that somebody has, for them and for whoever plans the next one.
    QUALIFICATION_EXPIRY(
            remind(REPRESENTATIVES).onDays(-60, -30, -7, 0, 14),
            ToPrepare.RENEW_QUALIFICATION,
            false);

    private enum ToPrepare implements Preparation {
        ATTEND_TRAINING,
        RECORD_RESULTS,
        RENEW_QUALIFICATION
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;
    private final boolean isToldAtOnce;

    TrainingDeadlineKind(ReminderPlan plan, ToPrepare toPrepare, boolean isToldAtOnce) {
        this.plan = plan;
        this.toPrepare = toPrepare;
        this.isToldAtOnce = isToldAtOnce;
    }

    @Override
    public String feature() {
        return "training";
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
    public boolean isToldAtOnce() {
        return isToldAtOnce;
    }

    /// Several people have the same competence.
    @Override
    public List<String> distinguishedBy() {
        return this == QUALIFICATION_EXPIRY ? List.of(TrainingReminders.PERSON) : List.of();
    }
}
