package dev.triennium.domain.schedule;

import static dev.triennium.domain.schedule.TestCalendars.EACH_DAY;
import static dev.triennium.domain.schedule.TestCalendars.january;
import static dev.triennium.domain.schedule.TestCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BurnUpTest {

    @Test
    void plannedWorkGrowsEvenlyOverItsWorkingDays() {
        var work = List.of(work("4", span("2027-01-07", "2027-01-12"), Earned.NOTHING));

        // Thursday and Friday, then a weekend.
        assertThat(planned(work, "2027-01-06")).isEqualTo("0.00");
        assertThat(planned(work, "2027-01-07")).isEqualTo("1.00");
        assertThat(planned(work, "2027-01-10")).isEqualTo("2.00");
        assertThat(planned(work, "2027-01-12")).isEqualTo("4.00");
        assertThat(planned(work, "2028-01-12")).isEqualTo("4.00");
    }

    @Test
    void whatIsDoneCountsByItsEffort() {
        var work =
                List.of(
                        work("1.5", span(1, 2), new Earned.Whole(span(1, 3))),
                        work("10", span(1, 9), new Earned.Part(january(2), 25)),
                        work("2", null, Earned.NOTHING));

        var burnUp = BurnUp.of(EACH_DAY, work, january(4));

        assertThat(burnUp.total()).isEqualTo("13.50");
        assertThat(burnUp.earned()).isEqualTo("4.00");
        // One and a half days, and 4 of 9 of ten.
        assertThat(burnUp.planned()).isEqualTo("5.94");
    }

    @Test
    void itIsDrawnByTheWeekUntilTodayAndToTheEnd() {
        var work = List.of(work("20", span(1, 20), new Earned.Part(january(1), 50)));

        assertThat(BurnUp.of(EACH_DAY, work, january(10)).points())
                .containsExactly(
                        point(1, "1.00", "1.00"),
                        point(8, "8.00", "8.00"),
                        point(10, "10.00", "10.00"),
                        point(15, "15.00", null),
                        point(20, "20.00", null));
    }

    @Test
    void workOfManyYearsIsDrawnWithFewerPoints() {
        var span = new Span(LocalDate.of(2027, 1, 1), LocalDate.of(2060, 1, 1));

        assertThat(
                        BurnUp.of(EACH_DAY, List.of(work("20", span, Earned.NOTHING)), january(10))
                                .points())
                .hasSizeBetween(100, BurnUp.MOST_POINTS + 2);
    }

    @Test
    void whatIsDoneOnADayOffIsThereFromItOn() {
        var sunday = LocalDate.of(2027, 1, 10);
        var work = List.of(work("1", null, new Earned.Whole(new Span(sunday, sunday))));

        assertThat(BurnUp.of(weekdays(), work, sunday).earned()).isEqualTo("1.00");
    }

    @Test
    void withoutWorkThereIsNothing() {
        assertThat(BurnUp.of(EACH_DAY, List.of(), january(4)))
                .isEqualTo(
                        new BurnUp(
                                new BigDecimal("0.00"),
                                new BigDecimal("0.00"),
                                new BigDecimal("0.00"),
                                List.of(point(4, "0.00", "0.00"))));
    }

    @Test
    void nothingIsDoneByMoreThanAHundredPercent() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Earned.Part(january(1), 101));
    }

    private static BigDecimal planned(List<Work> work, String day) {
        return BurnUp.of(weekdays(), work, LocalDate.parse(day)).planned();
    }

    private static BurnUp.Point point(int day, String planned, @Nullable String earned) {
        return new BurnUp.Point(
                january(day),
                new BigDecimal(planned),
                earned == null ? null : new BigDecimal(earned));
    }

    private static Work work(String effort, @Nullable Span planned, Earned earned) {
        return new Work(new BigDecimal(effort), planned, earned);
    }

    private static Span span(int first, int last) {
        return new Span(january(first), january(last));
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
