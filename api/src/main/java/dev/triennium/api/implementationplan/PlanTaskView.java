package dev.triennium.api.implementationplan;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.money.MoneyView;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlannedStart;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlanTask`.
///
/// @param task no field of the SDL: what other fields are made from
public record PlanTaskView(
        TenantScope scope,
        PlanTask task,
        GlobalId id,
        int version,
        String name,
        @Nullable String description,
        TaskCategory category,
        PlanPhase phase,
        TaskDeliverable deliverable,
        PlanTaskEffortView effort,
        int duration,
        @Nullable MoneyView expense,
        @Nullable String recurrence,
        @Nullable String recurrenceName,
        @Nullable String notes,
        StartView start,
        TaskProgress.State state,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate finishedOn,
        int percentDone,
        @Nullable Integer remaining,
        @Nullable String droppedBecause)
        implements ScopedView {

    public static final String TYPE = "PlanTask";

    /// The GraphQL type `PlannedStart`.
    record StartView(PlannedStartInput.Kind kind, @Nullable LocalDate day) {

        static StartView of(PlannedStart start) {
            return switch (start) {
                case PlannedStart.WhenReady _ ->
                        new StartView(PlannedStartInput.Kind.WHEN_READY, null);
                case PlannedStart.NotBefore(var day) ->
                        new StartView(PlannedStartInput.Kind.NOT_BEFORE, day);
                case PlannedStart.Agreed(var day) ->
                        new StartView(PlannedStartInput.Kind.AGREED, day);
            };
        }
    }

    /// What was reported of it.
    private record Reported(
            @Nullable LocalDate begunOn,
            @Nullable LocalDate finishedOn,
            @Nullable Integer remaining,
            @Nullable String droppedBecause) {

        static Reported of(TaskProgress progress) {
            return switch (progress) {
                case TaskProgress.NotBegun _ -> new Reported(null, null, null, null);
                case TaskProgress.UnderWay(var on, _, var remaining) ->
                        new Reported(on, null, remaining, null);
                case TaskProgress.Done(var on, var until) -> new Reported(on, until, null, null);
                case TaskProgress.Dropped(var reason) -> new Reported(null, null, null, reason);
            };
        }
    }

    public static PlanTaskView of(TenantScope scope, PlanTask task) {
        var content = task.content();
        var recurrence = content.recurrence();
        var reported = Reported.of(task.progress());
        return new PlanTaskView(
                scope,
                task,
                GlobalId.of(TYPE, scope.tenant(), task.id().value()),
                task.version(),
                content.name(),
                content.description(),
                content.category(),
                content.phase(),
                content.deliverable(),
                PlanTaskEffortView.of(content.effort()),
                content.duration(),
                content.expense() == null ? null : MoneyView.of(content.expense()),
                recurrence == null ? null : recurrence.rule(),
                recurrence == null ? null : recurrence.name(),
                task.hands().notes(),
                StartView.of(task.start()),
                task.progress().state(),
                reported.begunOn(),
                reported.finishedOn(),
                task.progress().percent(),
                reported.remaining(),
                reported.droppedBecause());
    }

    public PlanTaskSpendingView spending() {
        return PlanTaskSpendingView.of(scope, task);
    }

    public boolean isMilestone() {
        return task.isMilestone();
    }

    public @Nullable PlanPhase gate() {
        return task.gate().orElse(null);
    }

    public boolean isAssumed() {
        return task.origin() != null && task.origin().isAssumed();
    }

    public boolean isTouched() {
        return task.origin() == null || task.origin().isTouched();
    }

    public @Nullable String templateKey() {
        return task.origin() == null ? null : task.origin().key();
    }
}
