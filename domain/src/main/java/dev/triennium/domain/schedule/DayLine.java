package dev.triennium.domain.schedule;

import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.LocalDate;

/// The working days in a row, counted from the first of a plan, which is at place 0. A moment is
/// the number of working days that are over: that of a day's place is its beginning.
final class DayLine {

    private final WorkingCalendar calendar;
    private final LocalDate origin;

    /// @param start need not be a working day
    DayLine(WorkingCalendar calendar, LocalDate start) {
        this.calendar = calendar;
        origin = calendar.firstWorkingDayFrom(start);
    }

    LocalDate day(int place) {
        var day = origin;
        var left = place;
        // A plan may have lain for years.
        while (left > WorkingCalendar.MOST_DAYS) {
            day = calendar.plusWorkingDays(day, WorkingCalendar.MOST_DAYS);
            left -= WorkingCalendar.MOST_DAYS;
        }
        return calendar.plusWorkingDays(day, left);
    }

    /// The moment at the beginning of the day, or of the next working day.
    int before(LocalDate day) {
        return calendar.isWorkingDay(day) ? until(day) - 1 : until(day);
    }

    /// The moment at the end of the day, or of the last working day before it.
    int until(LocalDate day) {
        var between = calendar.workingDaysBetween(origin, day);
        return !day.isBefore(origin) || calendar.isWorkingDay(day) ? between + 1 : between;
    }

    /// By how many working days something moves from the one day to the other.
    int move(LocalDate from, LocalDate to) {
        return until(to) - until(from);
    }
}
