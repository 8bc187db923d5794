package dev.triennium.domain.evidence;

import static dev.triennium.domain.reminder.Audience.ASSESSORS;
import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Preparation;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.List;

/// What can fall due about evidence.
public enum EvidenceDeadlineKind implements DeadlineKind {
    /// The last day of evidence, by which its owner renews it.
    EVIDENCE_EXPIRY(
            remind(OWNER).onDays(-60, -30, -14, -7, 0).then(REPRESENTATIVES).onDays(7, 30),
            ToPrepare.RENEW_EVIDENCE,
            false),
    /// Evidence that a colleague was asked for.
    EVIDENCE_REQUEST(remind(OWNER).onDays(-7, -1, 0, 3, 7, 14), ToPrepare.GIVE_EVIDENCE, true),
    /// Evidence that was given, due a week later to be accepted or returned.
    EVIDENCE_GIVEN(remind(ASSESSORS).onDays(-7, -3, 0, 7, 14), ToPrepare.JUDGE_EVIDENCE, true);

    private enum ToPrepare implements Preparation {
        RENEW_EVIDENCE,
        GIVE_EVIDENCE,
        JUDGE_EVIDENCE
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;
    private final boolean isToldAtOnce;

    EvidenceDeadlineKind(ReminderPlan plan, ToPrepare toPrepare, boolean isToldAtOnce) {
        this.plan = plan;
        this.toPrepare = toPrepare;
        this.isToldAtOnce = isToldAtOnce;
    }

    @Override
    public String feature() {
        return "evidence";
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
}
