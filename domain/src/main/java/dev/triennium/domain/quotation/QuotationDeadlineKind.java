package dev.triennium.domain.quotation;

import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Preparation;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.List;

/// What can fall due about quotations.
public enum QuotationDeadlineKind implements DeadlineKind {
    /// The day by which a body was asked to answer.
    QUOTATION_ANSWER(remind(REPRESENTATIVES).onDays(-3, 0, 7), ToPrepare.ASK_AGAIN),
    /// The last day on which a quotation can be accepted.
    QUOTATION_VALIDITY(remind(REPRESENTATIVES).onDays(-14, -7, -1), ToPrepare.DECIDE);

    private enum ToPrepare implements Preparation {
        ASK_AGAIN,
        DECIDE
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;

    QuotationDeadlineKind(ReminderPlan plan, ToPrepare toPrepare) {
        this.plan = plan;
        this.toPrepare = toPrepare;
    }

    @Override
    public String feature() {
        return "quotation";
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

    /// One body quotes for several systems.
    @Override
    public List<String> distinguishedBy() {
        return List.of(QuotationReminders.SYSTEM);
    }
}
