package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.TaskEffort;

/// The GraphQL type `PlanTaskEffort`.
record PlanTaskEffortView(double internalDays, double consultantDays) {

    static PlanTaskEffortView of(TaskEffort effort) {
        return new PlanTaskEffortView(
                effort.internal().doubleValue(), effort.consultant().doubleValue());
    }
}
