package dev.triennium.domain.implementationplan;

import dev.triennium.domain.schedule.Difference;
import java.util.Objects;
import java.util.UUID;

/// What would move with a task.
///
/// @param before the plan as it is
public record TaskMoves(PlanOutlook before, Difference<UUID> difference) {

    public TaskMoves {
        Objects.requireNonNull(before);
        Objects.requireNonNull(difference);
    }
}
