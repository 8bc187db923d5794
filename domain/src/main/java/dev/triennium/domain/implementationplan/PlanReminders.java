package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import java.util.List;
import java.util.Set;

/// What plans are reminded of.
@DomainService
final class PlanReminders implements DeadlineFeature {

    /// The name of the plan that a task belongs to.
    static final String PLAN = "plan";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(PlanDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(PLAN);
    }
}
