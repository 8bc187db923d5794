package dev.triennium.domain.implementationplan;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.schedule.Span;
import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By when a task is to be done. What counts is the latest baseline, and what was agreed or moved
/// since: days that are computed anew each day would never be missed.
///
/// @param planName what the plan is called
/// @param calendar of the organisation
record PlanTaskDeadlines(String planName, WorkingCalendar calendar) {

    /// Each task has one at most.
    private static final String SLOT = "task";

    PlanTaskDeadlines {
        Objects.requireNonNull(planName);
        Objects.requireNonNull(calendar);
    }

    /// @param agreed the days in the latest baseline; null: it is in none
    List<Deadline> of(PlanTask task, @Nullable Span agreed) {
        var dueOn = task.progress().isOpen() ? dueOn(task, agreed) : null;
        if (dueOn == null) {
            return List.of();
        }
        var kind = kind(task);
        return List.of(
                new Deadline(
                        new DeadlineSubject(
                                PlanTaskService.TYPE,
                                task.id().value(),
                                task.content().name(),
                                List.of(new DeadlineSubject.Fact(PlanReminders.PLAN, planName))),
                        kind,
                        SLOT,
                        0,
                        dueOn,
                        null,
                        Deadline.State.OPEN,
                        rule(kind).reference(),
                        task.hands().owner()));
    }

    private static PlanDeadlineKind kind(PlanTask task) {
        if (!task.isMilestone()) {
            return PlanDeadlineKind.TASK;
        }
        return task.start() instanceof PlannedStart.Agreed
                ? PlanDeadlineKind.AGREED_DAY
                : PlanDeadlineKind.MILESTONE;
    }

    private static PlanRule rule(PlanDeadlineKind kind) {
        return switch (kind) {
            case TASK, MILESTONE -> PlanRule.DONE_IN_TIME;
            case AGREED_DAY -> PlanRule.AGREED_DAYS;
        };
    }

    /// Null: nobody has agreed on a day.
    private @Nullable LocalDate dueOn(PlanTask task, @Nullable Span agreed) {
        return switch (task.start()) {
            case PlannedStart.Agreed(var day) ->
                    task.isMilestone() ? day : lastDay(day, task.content().duration());
            case PlannedStart.NotBefore(var day) when agreed != null ->
                    lastDay(
                            day.isAfter(agreed.start()) ? day : agreed.start(),
                            task.content().duration());
            case PlannedStart.WhenReady _ when agreed != null ->
                    lastDay(agreed.start(), task.content().duration());
            case PlannedStart.NotBefore _, PlannedStart.WhenReady _ -> null;
        };
    }

    private LocalDate lastDay(LocalDate first, int duration) {
        return calendar.plusWorkingDays(calendar.firstWorkingDayFrom(first), duration - 1);
    }
}
