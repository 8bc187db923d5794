package dev.triennium.domain.internalaudit;

import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.Audience.TEAM;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Preparation;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.List;

/// What can fall due about internal audits.
public enum InternalAuditDeadlineKind implements DeadlineKind {
    /// The first day of an audit, for each in its team.
    AUDIT_AHEAD(remind(OWNER).onDays(-30, -14, -7, -1), ToPrepare.PREPARE_AUDIT, true),
    /// The first day of an audit, for those who are audited.
    AUDIT_TO_BEGIN(remind(REPRESENTATIVES).onDays(-30, -14, -7, -1, 3), ToPrepare.BE_READY, false),
    /// The report of an audit, for whoever leads it.
    AUDIT_REPORT(
            remind(OWNER)
                    .onDays(-7, -1, 0)
                    .then(REPRESENTATIVES)
                    .onDays(3, 7)
                    .then(TEAM)
                    .onDays(14),
            ToPrepare.WRITE_REPORT,
            false);

    private enum ToPrepare implements Preparation {
        PREPARE_AUDIT,
        BE_READY,
        WRITE_REPORT
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;
    private final boolean isToldAtOnce;

    InternalAuditDeadlineKind(ReminderPlan plan, ToPrepare toPrepare, boolean isToldAtOnce) {
        this.plan = plan;
        this.toPrepare = toPrepare;
        this.isToldAtOnce = isToldAtOnce;
    }

    @Override
    public String feature() {
        return "internalaudit";
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

    /// Several audits have the same title.
    @Override
    public List<String> distinguishedBy() {
        return List.of(InternalAuditReminders.NUMBER);
    }

    @Override
    public boolean isToldAtOnce() {
        return isToldAtOnce;
    }
}
