package dev.triennium.domain.document;

import static dev.triennium.domain.reminder.Audience.AUDITORS;
import static dev.triennium.domain.reminder.Audience.EMPLOYEES;
import static dev.triennium.domain.reminder.Audience.MANAGERS;
import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.Audience.TEAM;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.reminder.Audience;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Preparation;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.List;

/// What can fall due about documents.
public enum DocumentDeadlineKind implements DeadlineKind {
    /// A version that waits for a colleague to approve it, due a week after their turn came.
    APPROVAL(approval(OWNER), ToPrepare.DECIDE, true),
    /// The same for whoever holds a role.
    APPROVAL_BY_REPRESENTATIVE(approval(REPRESENTATIVES), ToPrepare.DECIDE, true),
    APPROVAL_BY_MANAGEMENT(approval(MANAGERS), ToPrepare.DECIDE, true),
    APPROVAL_BY_AUDITOR(approval(AUDITORS), ToPrepare.DECIDE, true),
    APPROVAL_BY_EMPLOYEE(approval(EMPLOYEES), ToPrepare.DECIDE, true),
    /// A version that a colleague has not confirmed to have read. Many can be published at once.
    READING(remind(OWNER).onDays(-7, -1, 0, 3, 7, 14), ToPrepare.READ_AND_CONFIRM, true),
    /// A version that somebody has not confirmed in time; whoever answers for it sees to that.
    READERS(
            remind(OWNER)
                    .onDays(1, 7)
                    .then(REPRESENTATIVES)
                    .onDays(14)
                    .thenEvery30DaysUntilDay(104),
            ToPrepare.ASK_READERS,
            false),
    /// The day by which a version is looked at again.
    REVIEW(
            remind(OWNER).onDays(-30, -7, 0).then(TEAM).onDays(14).thenEvery30DaysUntilDay(104),
            ToPrepare.REVIEW,
            false);

    private enum ToPrepare implements Preparation {
        DECIDE,
        READ_AND_CONFIRM,
        ASK_READERS,
        REVIEW
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;
    private final boolean isToldAtOnce;

    DocumentDeadlineKind(ReminderPlan plan, ToPrepare toPrepare, boolean isToldAtOnce) {
        this.plan = plan;
        this.toPrepare = toPrepare;
        this.isToldAtOnce = isToldAtOnce;
    }

    private static ReminderPlan approval(Audience first) {
        return remind(first).onDays(-7, -3, 0, 3).then(TEAM).onDays(7, 14);
    }

    /// @throws IllegalArgumentException for a role of a firm
    static DocumentDeadlineKind approvalBy(Role role) {
        return switch (role) {
            case REPRESENTATIVE -> APPROVAL_BY_REPRESENTATIVE;
            case MANAGEMENT -> APPROVAL_BY_MANAGEMENT;
            case AUDITOR -> APPROVAL_BY_AUDITOR;
            case EMPLOYEE -> APPROVAL_BY_EMPLOYEE;
            case PARTNER, CONSULTANT ->
                    throw new IllegalArgumentException("Firms approve no documents");
        };
    }

    @Override
    public String feature() {
        return "document";
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
        return this == READING;
    }

    @Override
    public boolean isToldAtOnce() {
        return isToldAtOnce;
    }
}
