package dev.triennium.scheduler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.schedule.Series;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IcalRecurrencesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final IcalRecurrences recurrences = new IcalRecurrences();

    /// Examples of RFC 5545, and the rules of the plan templates.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16
                    FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 1997-08-05 1997-08-10 1997-08-19 1997-08-24
                    FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 1997-08-05 1997-08-17 1997-08-19 1997-08-31
                    FREQ=MONTHLY;COUNT=4;BYDAY=1FR                     | 1997-09-05 | 1997-09-05 1997-10-03 1997-11-07 1997-12-05
                    FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU     | 1997-09-07 | 1997-09-07 1997-09-28 1997-11-02 1997-11-30
                    FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3     | 1997-09-04 | 1997-09-04 1997-10-07 1997-11-06
                    FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1               | 1997-09-30 | 1997-09-30 1997-10-01 1997-10-31 1997-11-01
                    FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 | 1996-11-05 | 1996-11-05 2000-11-07 2004-11-02
                    FREQ=MONTHLY;COUNT=4;BYMONTHDAY=27,-4              | 2027-01-01 | 2027-01-27 2027-01-28 2027-02-25 2027-02-27
                    FREQ=MONTHLY;COUNT=3;BYDAY=4MO,-1MO                | 2027-02-01 | 2027-02-22 2027-03-22 2027-03-29
                    COUNT=2;FREQ=WEEKLY;BYDAY=SA,SU;INTERVAL=2         | 2027-01-02 | 2027-01-02 2027-01-03
                    FREQ=YEARLY;UNTIL=20300110                         | 2027-01-10 | 2027-01-10 2028-01-10 2029-01-10 2030-01-10
                    FREQ=MONTHLY;INTERVAL=3;UNTIL=20280109             | 2027-01-10 | 2027-01-10 2027-04-10 2027-07-10 2027-10-10
                    FREQ=MONTHLY;INTERVAL=6;COUNT=3                    | 2027-01-10 | 2027-01-10 2027-07-10 2028-01-10
                    """)
    void theDaysAreThoseOfTheStandard(String rule, LocalDate first, String days) {
        assertThat(days(rule, first)).isEqualTo(days(days));
    }

    @Test
    void onlyTheDaysThatAreAskedForAreAnswered() {
        var rule = new RecurrenceRule("FREQ=MONTHLY;COUNT=12");
        var first = LocalDate.of(2027, 1, 10);

        assertThat(
                        recurrences.days(
                                rule,
                                first,
                                LocalDate.of(2027, 11, 10),
                                LocalDate.of(2028, 11, 10),
                                9))
                .isEqualTo(days("2027-11-10 2027-12-10"));
        assertThat(
                        recurrences.days(
                                rule,
                                first,
                                LocalDate.of(2027, 3, 10),
                                LocalDate.of(2027, 4, 9),
                                9))
                .isEqualTo(days("2027-03-10"));
        assertThat(recurrences.days(rule, first, first, first.plusYears(9), 2))
                .isEqualTo(days("2027-01-10 2027-02-10"));
        assertThat(recurrences.days(rule, first, first, first.minusDays(1), 2)).isEmpty();
    }

    @Test
    void aMonthWithoutTheDayTakesItsLastOne() {
        var last = LocalDate.of(2027, 12, 31);
        var leapDay = LocalDate.of(2028, 2, 29);

        assertThat(days(new RecurrenceRule("FREQ=MONTHLY;COUNT=4").from(last).text(), last))
                .isEqualTo(days("2027-12-31 2028-01-31 2028-02-29 2028-03-31"));
        assertThat(
                        days(
                                new RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;COUNT=3")
                                        .from(LocalDate.of(2027, 11, 29))
                                        .text(),
                                LocalDate.of(2027, 11, 29)))
                .isEqualTo(days("2027-11-29 2028-02-29 2028-05-29"));
        assertThat(days(new RecurrenceRule("FREQ=YEARLY;COUNT=3").from(leapDay).text(), leapDay))
                .isEqualTo(days("2028-02-29 2029-02-28 2030-02-28"));
    }

    @Test
    void theTimeOnTheWallStaysWhenClocksArePutForwardAndBack() {
        var series = series("FREQ=DAILY;COUNT=3", LocalDate.of(2027, 3, 27));
        var nine = LocalTime.of(9, 0);

        assertThat(series.days(series.first(), LocalDate.MAX, recurrences))
                .extracting(day -> series.at(day, nine).toInstant().toString())
                .containsExactly(
                        "2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z", "2027-03-29T07:00:00Z");
        assertThat(series("FREQ=DAILY;COUNT=2", LocalDate.of(2027, 10, 30)))
                .satisfies(
                        autumn ->
                                assertThat(autumn.days(autumn.first(), LocalDate.MAX, recurrences))
                                        .extracting(
                                                day -> autumn.at(day, nine).toInstant().toString())
                                        .containsExactly(
                                                "2027-10-30T07:00:00Z", "2027-10-31T08:00:00Z"));
    }

    @Test
    void aTimeThatTheClocksLeaveOutComesAsMuchLater() {
        var day = LocalDate.of(2027, 3, 28);

        assertThat(series("FREQ=DAILY;COUNT=1", day).at(day, LocalTime.of(2, 30)))
                .isEqualTo(day.atTime(3, 30).atZone(BERLIN));
    }

    @Test
    void aSeriesHasAnEndAndHappensAndNotTooOften() {
        var day = LocalDate.of(2027, 1, 10);

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> series("FREQ=YEARLY", day))
                .withMessageContaining("A series needs an end, by COUNT or by UNTIL.");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", day))
                .withMessageContaining("There is no day on which this happens.");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> series("FREQ=DAILY;UNTIL=20270109", day));
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> series("FREQ=DAILY;UNTIL=20991231", day))
                .withMessage("A series has at most 800 days.");
        assertThat(series("FREQ=DAILY;COUNT=800", day).first()).isEqualTo(day);
    }

    /// Beside the slow way: day by day, whether it is one of the rule's.
    @ParameterizedTest
    @MethodSource("seeds")
    void theDaysAreThoseThatOneWouldFindByHand(int seed) {
        var random = new Random(seed);
        var first = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(1_000));
        var interval = 1 + random.nextInt(4);
        var last = first.plusYears(6);
        var until = ";UNTIL=" + last.toString().replace("-", "");
        var rule =
                switch (random.nextInt(5)) {
                    case 0 -> daily(first, interval, random);
                    case 1 -> weekly(first, interval, random);
                    case 2 -> monthDays(first, interval, random);
                    case 3 -> weekdaysOfMonth(first, interval, random);
                    default -> yearly(first, interval, random);
                };

        assertThat(days(rule.text() + ";INTERVAL=" + interval + until, first))
                .as(rule.text() + until + " from " + first)
                .isEqualTo(
                        first.datesUntil(last.plusDays(1))
                                .filter(day -> rule.contains().test(day))
                                .toList());
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private record Rule(String text, Predicate<LocalDate> contains) {}

    private static Rule daily(LocalDate first, int interval, Random random) {
        var weekdays = weekdays(random);
        return new Rule(
                "FREQ=DAILY;BYDAY=" + String.join(",", weekdays),
                day ->
                        ChronoUnit.DAYS.between(first, day) % interval == 0
                                && weekdays.contains(weekday(day)));
    }

    private static Rule weekly(LocalDate first, int interval, Random random) {
        var weekdays = weekdays(random);
        return new Rule(
                "FREQ=WEEKLY;BYDAY=" + String.join(",", weekdays),
                day ->
                        ChronoUnit.WEEKS.between(monday(first), monday(day)) % interval == 0
                                && weekdays.contains(weekday(day)));
    }

    private static Rule monthDays(LocalDate first, int interval, Random random) {
        var fromStart = 1 + random.nextInt(31);
        var fromEnd = 1 + random.nextInt(5);
        return new Rule(
                "FREQ=MONTHLY;BYMONTHDAY=%d,-%d".formatted(fromStart, fromEnd),
                day ->
                        months(first, day) % interval == 0
                                && (day.getDayOfMonth() == fromStart
                                        || day.lengthOfMonth() - day.getDayOfMonth() + 1
                                                == fromEnd));
    }

    private static Rule weekdaysOfMonth(LocalDate first, int interval, Random random) {
        var weekday = WEEKDAYS.get(random.nextInt(7));
        var number = 1 + random.nextInt(5);
        var isFromEnd = random.nextBoolean();
        return new Rule(
                "FREQ=MONTHLY;BYDAY=" + (isFromEnd ? "-" : "") + number + weekday,
                day ->
                        months(first, day) % interval == 0
                                && weekday(day).equals(weekday)
                                && number(day, isFromEnd) == number);
    }

    private static Rule yearly(LocalDate first, int interval, Random random) {
        var month = 1 + random.nextInt(12);
        var weekday = WEEKDAYS.get(random.nextInt(7));
        return new Rule(
                "FREQ=YEARLY;BYMONTH=%d;BYDAY=%s;BYSETPOS=-1".formatted(month, weekday),
                day ->
                        (day.getYear() - first.getYear()) % interval == 0
                                && day.getMonthValue() == month
                                && weekday(day).equals(weekday)
                                && number(day, true) == 1);
    }

    private static List<String> weekdays(Random random) {
        var weekdays = new ArrayList<>(WEEKDAYS);
        weekdays.removeIf(_ -> random.nextBoolean());
        return weekdays.isEmpty() ? List.of("WE") : weekdays;
    }

    private static String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long months(LocalDate first, LocalDate day) {
        return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
    }

    /// Which of its weekdays in the month it is.
    private static int number(LocalDate day, boolean isFromEnd) {
        var before =
                isFromEnd ? day.lengthOfMonth() - day.getDayOfMonth() : day.getDayOfMonth() - 1;
        return before / 7 + 1;
    }

    private Series series(String rule, LocalDate first) {
        return Series.of("recurrence", new RecurrenceRule(rule), first, BERLIN, recurrences);
    }

    private List<LocalDate> days(String rule, LocalDate first) {
        return recurrences.days(
                new RecurrenceRule(rule), first, first, first.plusYears(25), Series.MOST_DAYS * 4);
    }

    private static List<LocalDate> days(String text) {
        return Stream.of(text.split(" ")).map(LocalDate::parse).collect(Collectors.toList());
    }
}
