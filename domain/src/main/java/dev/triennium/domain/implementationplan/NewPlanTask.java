package dev.triennium.domain.implementationplan;

import dev.triennium.domain.implementationplan.PlanTask.Content;
import dev.triennium.domain.implementationplan.PlanTask.Hands;
import java.util.Objects;

/// Add a task that people thought of.
///
/// @param content without what it is for
public record NewPlanTask(
        ImplementationPlanId plan,
        Content content,
        TaskPurpose purpose,
        Hands hands,
        PlannedStart start) {

    public NewPlanTask {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(content);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(hands);
        Objects.requireNonNull(start);
    }
}
