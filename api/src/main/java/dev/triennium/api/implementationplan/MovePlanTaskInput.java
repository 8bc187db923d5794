package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.MovePlanTask;
import dev.triennium.domain.implementationplan.PlanTaskId;
import org.jspecify.annotations.Nullable;

record MovePlanTaskInput(
        PlanTaskId id, int expectedVersion, PlannedStartInput start, @Nullable Integer duration) {

    MovePlanTask toCommand() {
        return new MovePlanTask(id, start.toStart(), duration);
    }
}
