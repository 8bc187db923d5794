package dev.triennium.domain.implementationplan;

import dev.triennium.domain.error.ValidationException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Let a task begin on another day, or take longer.
///
/// @param duration working days; null: as many as now
public record MovePlanTask(PlanTaskId task, PlannedStart start, @Nullable Integer duration) {

    /// @throws ValidationException when the duration is out of range
    public MovePlanTask {
        Objects.requireNonNull(task);
        Objects.requireNonNull(start);
        if (duration != null && (duration < 1 || duration > PlanTask.MAX_DURATION)) {
            throw new ValidationException(
                    "duration", "A task takes 1 to {0} working days.", PlanTask.MAX_DURATION);
        }
    }
}
