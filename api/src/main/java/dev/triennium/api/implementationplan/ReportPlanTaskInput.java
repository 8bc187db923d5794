package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.TaskProgress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ReportPlanTaskInput(
        PlanTaskId id,
        int expectedVersion,
        LocalDate begunOn,
        @Nullable LocalDate finishedOn,
        @Min(0) @Max(99) @Nullable Integer percentDone,
        @Min(1) @Max(PlanTask.MAX_DURATION) @Nullable Integer remaining) {

    TaskProgress toProgress(PlanTask task) {
        if (finishedOn != null) {
            return new TaskProgress.Done(begunOn, finishedOn);
        }
        var percent = percentDone == null ? 0 : percentDone;
        return new TaskProgress.UnderWay(
                begunOn, percent, remaining == null ? rest(task, percent) : remaining);
    }

    private static int rest(PlanTask task, int percent) {
        return Math.max(1, Math.ceilDiv(task.content().duration() * (100 - percent), 100));
    }
}
