package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.domain.tenancy.WorkingCalendar;
import dev.triennium.domain.tenancy.WorkingCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Turns due deadlines into reminders for people.
@DomainService
public final class ReminderService {

    /// @param reminders how many there are to send
    /// @param unaddressed open deadlines for which there is nobody to remind
    public record Result(int reminders, List<DeadlineId> unaddressed) {}

    private final DeadlineRepository deadlines;
    private final Recipients recipients;
    private final WorkingCalendars calendars;
    private final TenantTransactions transactions;
    private final IdGenerator ids;
    private final SendingTime sendingTime;
    private final Clock clock;

    public ReminderService(
            DeadlineRepository deadlines,
            Recipients recipients,
            WorkingCalendars calendars,
            TenantTransactions transactions,
            IdGenerator ids,
            SendingTime sendingTime,
            Clock clock) {
        this.deadlines = deadlines;
        this.recipients = recipients;
        this.calendars = calendars;
        this.transactions = transactions;
        this.ids = ids;
        this.sendingTime = sendingTime;
        this.clock = clock;
    }

    /// Makes the reminders that are due. Doing it twice, or on two machines at once, makes them
    /// once.
    public Result remind(TenantScope scope, Collection<DeadlineId> due) {
        return transactions.inTransaction(scope, () -> remindLocked(scope, due));
    }

    private Result remindLocked(TenantScope scope, Collection<DeadlineId> due) {
        var now = clock.instant();
        var locked =
                deadlines.lock(scope, due).stream().filter(tracked -> isDue(tracked, now)).toList();
        if (locked.isEmpty()) {
            return new Result(0, List.of());
        }
        var people =
                recipients
                        .list(TenantScopes.of(scope), now)
                        .getOrDefault(scope.tenant(), List.of());
        if (people.isEmpty()) {
            return new Result(0, postpone(scope, locked, now));
        }
        var informed =
                deadlines.listInformed(
                        scope,
                        locked.stream()
                                .filter(tracked -> tracked.news() != null)
                                .map(TrackedDeadline::id)
                                .toList());
        var calendar = calendars.get(scope);
        var reminders = new ArrayList<Reminder>();
        var handled = new ArrayList<TrackedDeadline>();
        var unaddressed = new ArrayList<TrackedDeadline>();
        for (var tracked : locked) {
            var made =
                    remindersOf(
                            tracked,
                            people,
                            informed.getOrDefault(tracked.id(), Set.of()),
                            calendar,
                            now);
            if (made.isEmpty() && isForNobody(tracked, people)) {
                unaddressed.add(tracked);
                continue;
            }
            reminders.addAll(made);
            handled.add(tracked.handled(now, !made.isEmpty(), calendar));
        }
        deadlines.addReminders(scope, reminders);
        deadlines.update(scope, handled);
        return new Result(reminders.size(), postpone(scope, unaddressed, now));
    }

    /// Whether all those are gone who stand in for each other: who is left answers for something
    /// else, and nothing more.
    private static boolean isForNobody(TrackedDeadline tracked, List<Recipient> people) {
        var deadline = tracked.deadline();
        return deadline.isOpen() && Audience.ALL.choose(people, deadline.owner()).isEmpty();
    }

    /// Nobody is there to remind; somebody may be tomorrow.
    private List<DeadlineId> postpone(
            TenantScope scope, List<TrackedDeadline> locked, Instant now) {
        var unaddressed = locked.stream().map(TrackedDeadline::id).toList();
        if (!unaddressed.isEmpty()) {
            deadlines.postpone(scope, unaddressed, now.plus(Duration.ofDays(1)));
        }
        return unaddressed;
    }

    private static boolean isDue(TrackedDeadline tracked, Instant now) {
        var next = tracked.nextReminderAt();
        return next != null && !next.isAfter(now);
    }

    private List<Reminder> remindersOf(
            TrackedDeadline tracked,
            List<Recipient> people,
            Set<ReaderId> informed,
            WorkingCalendar calendar,
            Instant now) {
        var reminders = new ArrayList<Reminder>();
        for (var reader : people) {
            for (var step : tracked.stepsFor(reader, sendingTime, calendar, now)) {
                var chosen = step.audience().choose(people, tracked.deadline().owner());
                if (chosen.contains(reader)) {
                    var day = tracked.mailDay(step, calendar);
                    reminders.add(
                            new Reminder(
                                    new ReminderId(ids.next()),
                                    tracked.id(),
                                    tracked.deadline().dueOn(),
                                    Occasion.of(step.offset()),
                                    reader.reader(),
                                    day,
                                    sendingTime.on(day, reader.zone())));
                }
            }
            var news = tracked.news();
            var today = LocalDate.ofInstant(now, reader.zone());
            if (news != null && isToldTo(reader, tracked, news, people, informed, today)) {
                var at = isForToday(news) ? now : sendingTime.nextAfter(now, reader.zone());
                reminders.add(
                        new Reminder(
                                new ReminderId(ids.next()),
                                tracked.id(),
                                tracked.deadline().dueOn(),
                                Occasion.of(news, tracked.sequence()),
                                reader.reader(),
                                LocalDate.ofInstant(at, reader.zone()),
                                at));
            }
        }
        return reminders;
    }

    /// A calendar keeps what has happened.
    private static boolean isToldTo(
            Recipient reader,
            TrackedDeadline tracked,
            News news,
            List<Recipient> people,
            Set<ReaderId> informed,
            LocalDate today) {
        var deadline = tracked.deadline();
        return news.isForThoseWhoKnow()
                ? informed.contains(reader.reader())
                        && (news != News.OVER || !deadline.dueOn().isBefore(today))
                : tracked.firstAudience().choose(people, deadline.owner()).contains(reader);
    }

    /// People make way for an audit at once. Who is asked ten things in a day reads of them in one
    /// mail.
    private static boolean isForToday(News news) {
        return switch (news) {
            case MOVED, CANCELLED -> true;
            case ASKED, AGAIN, OVER -> false;
        };
    }
}
