package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A deadline and how far its reminders have come.
///
/// @param sequence how often its day moved or was called off; the calendar entry's `SEQUENCE`
/// @param handledUntil reminders planned up to this civil date are dealt with; null for none yet
/// @param announced whether anybody was reminded of it, on whatever day it stood
/// @param news what those people are still to be told
/// @param nextReminderAt the instant from which the sweep must look at it; null for never
public record TrackedDeadline(
        DeadlineId id,
        Deadline deadline,
        int sequence,
        @Nullable LocalDate handledUntil,
        boolean announced,
        @Nullable News news,
        @Nullable Instant nextReminderAt) {

    public TrackedDeadline {
        Objects.requireNonNull(id);
        Objects.requireNonNull(deadline);
    }

    static TrackedDeadline start(DeadlineId id, Deadline deadline, WorkingCalendar calendar) {
        var news = deadline.isOpen() && deadline.kind().isToldAtOnce() ? News.ASKED : null;
        return planned(id, deadline, 0, null, false, news, calendar);
    }

    private static TrackedDeadline planned(
            DeadlineId id,
            Deadline deadline,
            int sequence,
            @Nullable LocalDate handledUntil,
            boolean announced,
            @Nullable News news,
            WorkingCalendar calendar) {
        var next =
                news != null
                        ? Instant.EPOCH
                        : remaining(deadline, handledUntil)
                                .findFirst()
                                .map(step -> mailDay(step, deadline, calendar))
                                .map(SendingTime::firstBeginOf)
                                .orElse(null);
        return new TrackedDeadline(id, deadline, sequence, handledUntil, announced, news, next);
    }

    /// The same deadline as its feature sees it now, with the working days of now.
    TrackedDeadline becomes(Deadline next, WorkingCalendar calendar) {
        var moved = !next.dueOn().equals(deadline.dueOn());
        var arising = newsOf(next, moved);
        return planned(
                id,
                next,
                moved || arising != null ? sequence + 1 : sequence,
                moved ? null : handledUntil,
                announced,
                arising != null ? arising : newsStillTrue(next),
                calendar);
    }

    private @Nullable News newsOf(Deadline next, boolean moved) {
        return switch (next.state()) {
            case OPEN -> newsOfOpen(next, moved);
            case DONE -> announced && deadline.isOpen() ? News.OVER : null;
            case CANCELLED -> announced && deadline.isOpen() ? News.CANCELLED : null;
        };
    }

    private @Nullable News newsOfOpen(Deadline next, boolean moved) {
        if (!deadline.isOpen() && (next.kind().isToldAtOnce() || (announced && news == null))) {
            return News.AGAIN;
        }
        return announced && moved ? News.MOVED : null;
    }

    private @Nullable News newsStillTrue(Deadline next) {
        if (news == null || news.isEnd() == next.isOpen()) {
            return null;
        }
        return switch (next.state()) {
            case OPEN -> news;
            case DONE -> News.OVER;
            case CANCELLED -> News.CANCELLED;
        };
    }

    /// The steps that this reader is to be reminded on: of those whose time has passed the latest
    /// only, and those whose date has begun elsewhere but whose time is still to come here.
    List<ReminderPlan.Step> stepsFor(
            Recipient reader, SendingTime time, WorkingCalendar calendar, Instant now) {
        var begun = SendingTime.latestDateAt(now);
        var upcoming = new ArrayList<ReminderPlan.Step>();
        ReminderPlan.Step latestPassed = null;
        for (var step : remaining(deadline, handledUntil).toList()) {
            var day = mailDay(step, calendar);
            if (day.isAfter(begun)) {
                break;
            }
            if (time.on(day, reader.zone()).isAfter(now)) {
                upcoming.add(step);
            } else {
                latestPassed = step;
            }
        }
        if (latestPassed != null) {
            upcoming.addFirst(latestPassed);
        }
        return upcoming;
    }

    /// Those whom it concerns from the beginning.
    Audience firstAudience() {
        return deadline.kind().plan().steps().getFirst().audience();
    }

    /// Those whom the occasion is for: a step of the plan says, and what is no step is for those of
    /// the beginning.
    Audience audience(Occasion occasion) {
        return deadline.kind().plan().steps().stream()
                .filter(step -> Occasion.of(step.offset()).equals(occasion))
                .findFirst()
                .map(ReminderPlan.Step::audience)
                .orElseGet(this::firstAudience);
    }

    /// Everything that is due at this instant has its reminders.
    TrackedDeadline handled(Instant now, boolean someoneReminded, WorkingCalendar calendar) {
        return planned(
                id,
                deadline,
                sequence,
                deadline.isOpen()
                        ? handledUntil(SendingTime.latestDateAt(now), calendar)
                        : handledUntil,
                announced || someoneReminded,
                null,
                calendar);
    }

    /// A mail that came early, on the last working day, is dealt with too. What is planned stays in
    /// its order, whatever the working days.
    private LocalDate handledUntil(LocalDate begun, WorkingCalendar calendar) {
        return remaining(deadline, handledUntil)
                .takeWhile(step -> !mailDay(step, calendar).isAfter(begun))
                .map(step -> step.offset().on(deadline))
                .reduce(begun, (one, other) -> one.isAfter(other) ? one : other);
    }

    /// The civil date on which people are to read of the step.
    LocalDate mailDay(ReminderPlan.Step step, WorkingCalendar calendar) {
        return mailDay(step, deadline, calendar);
    }

    private static LocalDate mailDay(
            ReminderPlan.Step step, Deadline deadline, WorkingCalendar calendar) {
        var planned = step.offset().on(deadline);
        return deadline.kind().urgency().mailDay(planned, deadline.dueOn(), calendar);
    }

    private static Stream<ReminderPlan.Step> remaining(
            Deadline deadline, @Nullable LocalDate handledUntil) {
        if (!deadline.isOpen()) {
            return Stream.empty();
        }
        return deadline.kind().plan().steps().stream()
                .filter(
                        step ->
                                handledUntil == null
                                        || step.offset().on(deadline).isAfter(handledUntil))
                .sorted(Comparator.comparing(step -> step.offset().on(deadline)));
    }
}
