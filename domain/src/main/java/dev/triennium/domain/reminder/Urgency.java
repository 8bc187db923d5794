package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.LocalDate;

/// What missing a deadline can cost, and so whether mails about it wait for a working day.
public enum Urgency {
    /// Only the mail of the last day comes on whatever day that is.
    ORDINARY,
    /// The certificate. From the day before the last on nothing waits any more, and the client's
    /// own people who answer for it cannot unsubscribe.
    LEGAL_STATUS;

    /// The day for a mail that is planned for a day: that day, or the last working day before it.
    /// Of what is overdue nobody can be told before it is.
    LocalDate mailDay(LocalDate planned, LocalDate dueOn, WorkingCalendar calendar) {
        return planned.isAfter(dueOn) || isAnyDayRight(planned, dueOn)
                ? planned
                : calendar.lastWorkingDayUntil(planned);
    }

    /// The first day, from this one on, on which a mail that waits may go.
    LocalDate firstMailDay(LocalDate from, LocalDate dueOn, WorkingCalendar calendar) {
        var day = from;
        while (!isAnyDayRight(day, dueOn) && !calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// Whether a mail does not even wait for the end of the night: on the last day and the one
    /// before. What is overdue is late already.
    boolean breaksTheNight(LocalDate today, LocalDate dueOn) {
        return switch (this) {
            case ORDINARY -> false;
            case LEGAL_STATUS -> isAnyDayRight(today, dueOn) && !today.isAfter(dueOn);
        };
    }

    private boolean isAnyDayRight(LocalDate day, LocalDate dueOn) {
        return switch (this) {
            case ORDINARY -> day.equals(dueOn);
            case LEGAL_STATUS -> !day.isBefore(dueOn.minusDays(1));
        };
    }
}
