package dev.triennium.domain.tenancy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final WorkingCalendar WEEKDAYS =
            calendar(
                    EnumSet.range(MONDAY, FRIDAY),
                    "2026-12-25",
                    "2027-01-01",
                    "2027-03-26",
                    "2027-03-29");

    /// As in Israel.
    private static final WorkingCalendar SUNDAY_TO_THURSDAY =
            calendar(EnumSet.of(SUNDAY, MONDAY, DayOfWeek.TUESDAY, WEDNESDAY, THURSDAY));

    private static final WorkingCalendar WEDNESDAYS = calendar(EnumSet.of(WEDNESDAY), "2026-12-30");

    @Test
    void aWeekendAndAHolidayAreNoWorkingDays() {
        assertThat(WEEKDAYS.isWorkingDay(day("2027-03-25"))).isTrue();
        assertThat(WEEKDAYS.isWorkingDay(day("2027-03-26"))).isFalse();
        assertThat(WEEKDAYS.isWorkingDay(day("2027-03-27"))).isFalse();
    }

    @Test
    void theLastWorkingDayIsBeforeTheWeekendAndTheHolidays() {
        assertThat(WEEKDAYS.lastWorkingDayUntil(day("2027-03-29"))).isEqualTo("2027-03-25");
        assertThat(WEEKDAYS.lastWorkingDayUntil(day("2027-03-25"))).isEqualTo("2027-03-25");
        assertThat(WEEKDAYS.firstWorkingDayFrom(day("2027-03-26"))).isEqualTo("2027-03-30");
    }

    @Test
    void aWeekendCanBeOnFridayAndSaturday() {
        assertThat(SUNDAY_TO_THURSDAY.lastWorkingDayUntil(day("2027-03-13")))
                .isEqualTo("2027-03-11");
        assertThat(SUNDAY_TO_THURSDAY.isWorkingDay(day("2027-03-14"))).isTrue();
        assertThat(SUNDAY_TO_THURSDAY.plusWorkingDays(day("2027-03-11"), 1))
                .isEqualTo("2027-03-14");
    }

    @Test
    void workingDaysAreCountedOverNewYear() {
        assertThat(WEEKDAYS.plusWorkingDays(day("2026-12-23"), 6)).isEqualTo("2027-01-04");
        assertThat(WEEKDAYS.plusWorkingDays(day("2027-01-04"), -6)).isEqualTo("2026-12-23");
        assertThat(WEEKDAYS.workingDaysBetween(day("2026-12-23"), day("2027-01-04"))).isEqualTo(6);
        assertThat(WEEKDAYS.workingDaysBetween(day("2027-01-04"), day("2026-12-23"))).isEqualTo(-6);
        assertThat(WEEKDAYS.lastWorkingDayUntil(day("2027-01-03"))).isEqualTo("2026-12-31");
    }

    @Test
    void oneWorkingDayAWeekIsEnough() {
        assertThat(WEDNESDAYS.lastWorkingDayUntil(day("2027-01-05"))).isEqualTo("2026-12-23");
        assertThat(WEDNESDAYS.plusWorkingDays(day("2026-12-23"), 1)).isEqualTo("2027-01-06");
        assertThat(WEDNESDAYS.plusWorkingDays(day("2026-12-23"), 104)).isEqualTo("2028-12-27");
    }

    @Test
    void noWorkingDayFurtherIsTheDayItself() {
        assertThat(WEEKDAYS.plusWorkingDays(day("2027-03-27"), 0)).isEqualTo("2027-03-27");
        assertThat(WEEKDAYS.workingDaysBetween(day("2027-03-27"), day("2027-03-27"))).isZero();
    }

    @Test
    void aWeekHasItsDaysWhateverItsHolidays() {
        assertThat(WEEKDAYS.daysOfWeek()).isEqualTo(5);
        assertThat(WEDNESDAYS.daysOfWeek()).isEqualTo(1);
    }

    @Test
    void aWeekWithoutAWorkingDayIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(EnumSet.noneOf(DayOfWeek.class)));
    }

    @Test
    void moreThanSomeDecadesOfWorkAreAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                WEEKDAYS.plusWorkingDays(
                                        day("2027-01-01"), WorkingCalendar.MOST_DAYS + 1));
    }

    /// Otherwise a plan would ask for the holidays at each of its tasks.
    @Test
    void aYearIsAskedForOnce() {
        var asked = new ArrayList<Integer>();
        var calendar =
                new WorkingCalendar(
                        EnumSet.range(MONDAY, FRIDAY),
                        year -> {
                            asked.add(year);
                            return Set.of();
                        });

        for (var task = 0; task < 5_000; task++) {
            calendar.plusWorkingDays(day("2027-01-04"), task % 400);
        }

        assertThat(asked).containsExactly(2027, 2028);
    }

    /// Beside the slow way, day by day.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void itCountsAsOneWouldByHand(int seed) {
        var random = new Random(seed);
        for (var calendar : List.of(WEEKDAYS, SUNDAY_TO_THURSDAY, WEDNESDAYS)) {
            for (var round = 0; round < 200; round++) {
                var from = day("2026-06-01").plusDays(random.nextInt(800));
                var days = random.nextInt(600) - 300;

                var to = calendar.plusWorkingDays(from, days);

                assertThat(to).isEqualTo(byHand(calendar, from, days));
                assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
            }
        }
    }

    private static LocalDate byHand(WorkingCalendar calendar, LocalDate from, int days) {
        var day = from;
        for (var left = Math.abs(days); left > 0; ) {
            day = day.plusDays(days > 0 ? 1 : -1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private static WorkingCalendar calendar(Set<DayOfWeek> week, String... holidays) {
        var days = Stream.of(holidays).map(LocalDate::parse).collect(Collectors.toSet());
        return new WorkingCalendar(week, _ -> days);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
