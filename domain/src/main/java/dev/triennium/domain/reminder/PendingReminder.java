package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A reminder whose time has come, with what is true of its deadline now.
public record PendingReminder(
        Reminder reminder,
        TrackedDeadline tracked,
        TenantId tenant,
        String tenantName,
        ZoneId tenantZone) {

    public PendingReminder {
        Objects.requireNonNull(reminder);
        Objects.requireNonNull(tracked);
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(tenantName);
        Objects.requireNonNull(tenantZone);
    }

    boolean isOutdated() {
        var deadline = tracked.deadline();
        return switch (deadline.state()) {
            case OPEN ->
                    isOf(News.CANCELLED)
                            || isOf(News.OVER)
                            || !deadline.dueOn().equals(reminder.occurrenceOn());
            case DONE -> !isOf(News.OVER);
            case CANCELLED -> !isOf(News.CANCELLED);
        };
    }

    /// The reader among those who are told of the tenant's deadlines now, while this is for them:
    /// who holds no role there is told of what they answer for, and the end of what they knew of.
    Optional<Recipient> findIn(List<Recipient> people) {
        return people.stream()
                .filter(one -> one.reader().equals(reminder.reader()))
                .filter(
                        one ->
                                !one.roles().isEmpty()
                                        || one.is(tracked.deadline().owner())
                                        || isForThoseWhoKnow())
                .findFirst();
    }

    /// Whether others must learn of it when the reader does not.
    boolean isForWhoeverIsThere() {
        return !isOutdated() && !isForThoseWhoKnow();
    }

    private boolean isForThoseWhoKnow() {
        return reminder.occasion().news().filter(News::isForThoseWhoKnow).isPresent();
    }

    /// Whom it is for.
    Audience audience() {
        return tracked.audience(reminder.occasion());
    }

    private boolean isOf(News news) {
        return reminder.occasion().is(news);
    }

    /// The first of the reader's days, from this one on, on which a mail may tell of it.
    LocalDate firstMailDay(LocalDate from, WorkingCalendar calendar) {
        var deadline = tracked.deadline();
        return deadline.kind().urgency().firstMailDay(from, deadline.dueOn(), calendar);
    }

    /// Whether it tells the end of something that shares its calendar entry with others.
    boolean isSharedAndOver() {
        return tracked.deadline().kind().isToldAsOne() && isOf(News.OVER);
    }

    /// Whether it is, or was, in an entry with others that it no longer belongs to.
    boolean leavesASharedDay() {
        return tracked.deadline().kind().isToldAsOne()
                && (isOf(News.OVER) || isOf(News.CANCELLED) || isOf(News.MOVED));
    }

    String kind() {
        return tracked.deadline().kind().key();
    }

    DigestStore.OpenDay on(LocalDate day) {
        return new DigestStore.OpenDay(tenant, kind(), day);
    }

    /// Whether the mail that tells of it may come in the night.
    boolean breaksTheNight(LocalDate today) {
        var deadline = tracked.deadline();
        return !isOutdated() && deadline.kind().urgency().breaksTheNight(today, deadline.dueOn());
    }

    DigestStore.Told told() {
        return new DigestStore.Told(
                tenant, reminder.deadline(), reminder.occurrenceOn(), reminder.occasion());
    }
}
