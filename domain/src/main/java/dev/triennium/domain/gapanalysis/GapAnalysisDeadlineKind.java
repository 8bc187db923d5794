package dev.triennium.domain.gapanalysis;

import static dev.triennium.domain.reminder.Audience.ASSESSORS;
import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Preparation;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.List;

/// What can fall due in a gap analysis. There can be hundreds of either for one day.
public enum GapAnalysisDeadlineKind implements DeadlineKind {
    /// The answer to an item, by the one who was asked for it.
    ASSESSMENT_ITEM(remind(OWNER).onDays(-7, -1, 0, 3, 7, 14), ToPrepare.ANSWER_WITH_EVIDENCE),

    /// An answer that waits for acceptance, due a week after it was handed over.
    ASSESSMENT_ANSWER(remind(ASSESSORS).onDays(-7, -3, 0, 7, 14), ToPrepare.JUDGE_ANSWER);

    private enum ToPrepare implements Preparation {
        ANSWER_WITH_EVIDENCE,
        JUDGE_ANSWER
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;

    GapAnalysisDeadlineKind(ReminderPlan plan, ToPrepare toPrepare) {
        this.plan = plan;
        this.toPrepare = toPrepare;
    }

    @Override
    public String feature() {
        return "gapanalysis";
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
    public boolean isToldAsOne() {
        return true;
    }

    @Override
    public boolean isToldAtOnce() {
        return true;
    }

    @Override
    public List<String> distinguishedBy() {
        return List.of(GapAnalysisReminders.QUESTION);
    }
}
