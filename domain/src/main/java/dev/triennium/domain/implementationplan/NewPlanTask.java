package dev.triennium.domain.implementationplan;

import dev.triennium.domain.implementationplan.PlanTask.Content;
import dev.triennium.domain.implementationplan.PlanTask.Hands;
import java.util.Objects;

/// Add a task that people thought of.
public record NewPlanTask(
        ImplementationPlanId plan, Content content, Hands hands, PlannedStart start) {

    public NewPlanTask {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(content);
        Objects.requireNonNull(hands);
        Objects.requireNonNull(start);
    }
}
