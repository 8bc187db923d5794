package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.TaskDependency;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

record ConnectPlanTaskInput(
        PlanTaskId id,
        int expectedVersion,
        PlanTaskId predecessorId,
        @Min(0) @Max(TaskDependency.MAX_LAG) int lag,
        boolean isSoft) {

    TaskDependency toDependency() {
        return new TaskDependency(predecessorId, lag, isSoft, null);
    }
}
