package dev.triennium.domain.schedule;

import dev.triennium.domain.tenancy.TestWorkingDays;
import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class TestCalendars {

    /// Monday, 4 January 2027.
    static final LocalDate START = LocalDate.of(2027, 1, 4);

    static final WorkingCalendar WEEKDAYS = weekdays("2027-01-06", "2027-03-26", "2027-03-29");

    /// The places of days are easy to see.
    static final WorkingCalendar EACH_DAY =
            new WorkingCalendar(TestWorkingDays.EACH_DAY, _ -> Set.of());

    private TestCalendars() {}

    static WorkingCalendar weekdays(String... holidays) {
        var days = Stream.of(holidays).map(LocalDate::parse).collect(Collectors.toSet());
        return new WorkingCalendar(TestWorkingDays.MONDAY_TO_FRIDAY, _ -> days);
    }

    /// Each day is a working day, and the plan begins on the first of January.
    static LocalDate january(int day) {
        return LocalDate.of(2027, 1, day);
    }
}
