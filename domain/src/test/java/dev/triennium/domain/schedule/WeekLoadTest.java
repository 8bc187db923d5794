package dev.triennium.domain.schedule;

import static dev.triennium.domain.schedule.TestCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.tenancy.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WeekLoadTest {

    private static final String ADA = "Ada";
    private static final String BEN = "Ben";

    @Test
    void workIsSpreadOverTheWorkingDaysOfItsWeeks() {
        // From Thursday to Wednesday.
        assertThat(ada(weekdays(), "5", assignment("2027-01-07", "2027-01-13", "10")))
                .containsExactly(
                        load("2027-01-04", "4.00", "5.00"), load("2027-01-11", "6.00", "5.00"));
    }

    @Test
    void whoHasMoreToDoThanTimeIsOverloaded() {
        assertThat(ada(weekdays(), "2", assignment("2027-01-04", "2027-01-08", "2")))
                .allMatch(week -> !week.isOverloaded());
        assertThat(
                        ada(
                                weekdays(),
                                "2",
                                assignment("2027-01-04", "2027-01-08", "2"),
                                assignment("2027-01-08", "2027-01-08", "0.25")))
                .containsExactly(load("2027-01-04", "2.25", "2.00"))
                .allMatch(WeekLoad::isOverloaded);
    }

    @Test
    void aWeekWithAHolidayHasLessTime() {
        assertThat(ada(weekdays("2027-01-06"), "2.5", assignment("2027-01-04", "2027-01-08", "2")))
                .containsExactly(load("2027-01-04", "2.00", "2.00"));
    }

    @Test
    void nothingIsLostWhenItIsDivided() {
        var weeks = ada(weekdays(), "5", assignment("2027-01-06", "2027-03-17", "1"));

        assertThat(weeks).hasSize(11);
        assertThat(weeks.stream().map(WeekLoad::needed).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(new BigDecimal("0.95"), new BigDecimal("1.05"));
    }

    @Test
    void whoHasSaidNothingHasAllWorkingDays() {
        assertThat(
                        WeekLoad.of(
                                weekdays(),
                                List.of(assignment("2027-01-04", "2027-01-04", "1")),
                                Map.of()))
                .isEqualTo(Map.of(ADA, List.of(load("2027-01-04", "1.00", "5.00"))));
    }

    @Test
    void workOnADayOffCountsInItsWeek() {
        assertThat(ada(weekdays(), "5", assignment("2027-01-10", "2027-01-10", "1")))
                .containsExactly(load("2027-01-04", "1.00", "5.00"));
    }

    @Test
    void nobodyHasMoreThanTheWorkingWeek() {
        assertThat(ada(weekdays(), "6", assignment("2027-01-04", "2027-01-04", "1")))
                .containsExactly(load("2027-01-04", "1.00", "5.00"));
    }

    @Test
    void eachPersonHasWeeksOfTheirOwn() {
        var loads =
                WeekLoad.of(
                        weekdays(),
                        List.of(
                                assignment("2027-01-04", "2027-01-04", "1"),
                                new Assignment<>(
                                        BEN,
                                        span("2027-01-11", "2027-01-11"),
                                        new BigDecimal("3"))),
                        Map.of(BEN, new BigDecimal("2")));

        assertThat(loads)
                .isEqualTo(
                        Map.of(
                                ADA, List.of(load("2027-01-04", "1.00", "5.00")),
                                BEN, List.of(load("2027-01-11", "3.00", "2.00"))));
    }

    @SafeVarargs
    private static List<WeekLoad> ada(
            WorkingCalendar calendar, String daysPerWeek, Assignment<String>... assignments) {
        var all = new ArrayList<Assignment<String>>();
        for (var assignment : assignments) {
            all.add(assignment);
        }
        return Objects.requireNonNull(
                WeekLoad.of(calendar, all, Map.of(ADA, new BigDecimal(daysPerWeek))).get(ADA));
    }

    private static Assignment<String> assignment(String first, String last, String effort) {
        return new Assignment<>(ADA, span(first, last), new BigDecimal(effort));
    }

    private static WeekLoad load(String week, String needed, String available) {
        return new WeekLoad(
                LocalDate.parse(week), new BigDecimal(needed), new BigDecimal(available));
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
