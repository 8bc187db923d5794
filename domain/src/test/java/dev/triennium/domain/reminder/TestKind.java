package dev.triennium.domain.reminder;

import static dev.triennium.domain.reminder.Audience.ALL;
import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.Audience.TEAM;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import java.util.List;
import java.util.Set;

/// The kinds of a feature that is there for tests only.
enum TestKind implements DeadlineKind {
    TASK(remind(OWNER).onDays(-7, -1, 0, 3), Urgency.ORDINARY),
    QUESTION(remind(TEAM).onDays(-7), Urgency.ORDINARY),
    AUDIT(remind(TEAM).onDays(-30, -7, -1), Urgency.ORDINARY),
    LAST_DAY(remind(TEAM).onDays(-30, -7, -1, 0).then(ALL).onDays(1), Urgency.LEGAL_STATUS);

    /// Hands them over.
    static final DeadlineFeature FEATURE =
            new DeadlineFeature() {
                @Override
                public List<? extends DeadlineKind> kinds() {
                    return List.of(values());
                }

                @Override
                public Set<String> facts() {
                    return Set.of("standard");
                }
            };

    private final ReminderPlan plan;
    private final Urgency urgency;

    TestKind(ReminderPlan plan, Urgency urgency) {
        this.plan = plan;
        this.urgency = urgency;
    }

    @Override
    public String feature() {
        return "test";
    }

    @Override
    public ReminderPlan plan() {
        return plan;
    }

    @Override
    public Urgency urgency() {
        return urgency;
    }

    @Override
    public boolean isToldAsOne() {
        return this == QUESTION;
    }

    @Override
    public boolean isToldAtOnce() {
        return this == QUESTION;
    }

    @Override
    public List<? extends Preparation> checklist() {
        return List.of();
    }
}
