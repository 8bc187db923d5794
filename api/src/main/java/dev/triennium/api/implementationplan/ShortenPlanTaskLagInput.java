package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.TaskDependency.Shortened;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

record ShortenPlanTaskLagInput(
        PlanTaskId id,
        int expectedVersion,
        PlanTaskId predecessorId,
        @Min(0) @Nullable Integer lag,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String reason) {

    @Nullable Shortened toShortened() {
        if (lag == null) {
            return null;
        }
        if (reason == null) {
            throw new ValidationException("reason", "A lag is shortened with a reason.");
        }
        return new Shortened(lag, reason);
    }
}
