package dev.triennium.domain.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A deadline and how far its reminders have come.
///
/// @param sequence how often its day moved or was called off; the calendar entry's `SEQUENCE`
/// @param handledUntil reminders up to this civil date are dealt with; null for none yet
/// @param announced whether anybody was reminded of it, on whatever day it stood
/// @param news what those people are still to be told
public record TrackedDeadline(
        DeadlineId id,
        Deadline deadline,
        int sequence,
        @Nullable LocalDate handledUntil,
        boolean announced,
        @Nullable News news) {

    public TrackedDeadline {
        Objects.requireNonNull(id);
        Objects.requireNonNull(deadline);
    }

    static TrackedDeadline start(DeadlineId id, Deadline deadline) {
        return new TrackedDeadline(id, deadline, 0, null, false, null);
    }

    /// The same deadline as its feature sees it now.
    TrackedDeadline becomes(Deadline next) {
        var moved = !next.dueOn().equals(deadline.dueOn());
        var arising = newsOf(next, moved);
        return new TrackedDeadline(
                id,
                next,
                moved || arising != null ? sequence + 1 : sequence,
                moved ? null : handledUntil,
                announced,
                arising != null ? arising : newsStillTrue(next));
    }

    private @Nullable News newsOf(Deadline next, boolean moved) {
        if (!announced) {
            return null;
        }
        return switch (next.state()) {
            case OPEN -> moved || wasCalledOff() ? News.MOVED : null;
            case DONE -> null;
            case CANCELLED -> deadline.isOpen() ? News.CANCELLED : null;
        };
    }

    private boolean wasCalledOff() {
        return deadline.state() == Deadline.State.CANCELLED && news == null;
    }

    private @Nullable News newsStillTrue(Deadline next) {
        return switch (next.state()) {
            case OPEN -> news == News.MOVED ? news : null;
            case DONE -> null;
            case CANCELLED -> news == News.CANCELLED ? news : null;
        };
    }

    /// The instant from which the sweep must look at it: when the next reminder's date begins
    /// anywhere on Earth, since its readers may be anywhere.
    public Optional<Instant> nextReminderAt() {
        if (news != null) {
            return Optional.of(Instant.EPOCH);
        }
        return remaining().findFirst().map(step -> SendingTime.firstBeginOf(on(step)));
    }

    /// The steps that this reader is to be reminded on: of those whose time has passed the latest
    /// only, and those whose date has begun elsewhere but whose time is still to come here.
    List<ReminderPlan.Step> stepsFor(Recipient reader, SendingTime time, Instant now) {
        var begun = SendingTime.latestDateAt(now);
        var upcoming = new ArrayList<ReminderPlan.Step>();
        ReminderPlan.Step latestPassed = null;
        for (var step : remaining().toList()) {
            if (on(step).isAfter(begun)) {
                break;
            }
            if (time.on(on(step), reader.zone()).isAfter(now)) {
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

    /// Everything that is due at this instant has its reminders.
    TrackedDeadline handled(Instant now, boolean someoneReminded) {
        return new TrackedDeadline(
                id,
                deadline,
                sequence,
                deadline.isOpen() ? SendingTime.latestDateAt(now) : handledUntil,
                announced || someoneReminded,
                null);
    }

    LocalDate on(ReminderPlan.Step step) {
        return step.offset().on(deadline);
    }

    private Stream<ReminderPlan.Step> remaining() {
        if (!deadline.isOpen()) {
            return Stream.empty();
        }
        return deadline.kind().plan().steps().stream()
                .filter(step -> handledUntil == null || on(step).isAfter(handledUntil))
                .sorted(Comparator.comparing(this::on));
    }
}
