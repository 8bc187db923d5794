package dev.triennium.domain.schedule;

import static dev.triennium.domain.schedule.TestCalendars.EACH_DAY;
import static dev.triennium.domain.schedule.TestCalendars.START;
import static dev.triennium.domain.schedule.TestCalendars.WEEKDAYS;
import static dev.triennium.domain.schedule.TestCalendars.january;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.schedule.Forecast.Contribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastTest {

    /// policy 1 to 5, training 1 to 2, audit 6 to 7, decision 8.
    private static final Network<String> PLAN =
            Network.of(
                    List.of(
                            Activity.of("policy", 5),
                            Activity.of("training", 2),
                            Activity.of("audit", 2).after("policy").after("training"),
                            Activity.of("decision", 1).after("audit")),
                    "decision");

    private static final Schedule<String> BASELINE = PLAN.schedule(EACH_DAY, january(1));

    @Test
    void asLongAsAllGoesAsPlannedNothingMovesTheEnd() {
        assertThat(forecast(PLAN, january(1)))
                .isEqualTo(new Forecast<String>(january(8), january(8), 0, List.of()));
    }

    @Test
    void whatTookLongerMovedTheEnd() {
        var now =
                PLAN.with(PLAN.get("policy").with(new Timing.Done(january(1), january(8))))
                        .with(PLAN.get("training").with(new Timing.Done(january(1), january(2))));

        assertThat(forecast(now, january(9)))
                .isEqualTo(
                        new Forecast<>(
                                january(8),
                                january(11),
                                3,
                                List.of(new Contribution<>("policy", 3))));
    }

    @Test
    void whatBeganLateMovedTheEndToo() {
        var now = PLAN.with(PLAN.get("policy").with(new Timing.Begun(january(4), 3)));

        // Today is the sixth: its last day is the eighth.
        assertThat(forecast(now, january(6)).contributions())
                .containsExactly(new Contribution<>("policy", 3));
    }

    @Test
    void whatNobodyHasBegunMovesTheEndDayByDay() {
        assertThat(forecast(PLAN, january(3)).contributions())
                .containsExactly(new Contribution<>("policy", 2));
    }

    @Test
    void ofADelayOnlyTheRestCountsThatNobodyHadDaysToSpareFor() {
        var now =
                PLAN.with(PLAN.get("policy").with(new Timing.Done(january(1), january(5))))
                        .with(PLAN.get("training").with(new Timing.Done(january(1), january(7))));

        // It could take three days longer.
        assertThat(forecast(now, january(8)))
                .returns(2, Forecast::movedBy)
                .returns(List.of(new Contribution<>("training", 2)), Forecast::contributions);
    }

    @Test
    void whatMovedItMostComesFirstAndWhatWonDaysIsNegative() {
        var now =
                PLAN.with(PLAN.get("policy").with(new Timing.Done(january(1), january(6))))
                        .with(PLAN.get("training").with(new Timing.Done(january(1), january(2))))
                        .with(PLAN.get("audit").withDuration(6))
                        .with(PLAN.get("decision").withDuration(3));

        assertThat(forecast(now, january(7)))
                .returns(7, Forecast::movedBy)
                .returns(
                        List.of(
                                new Contribution<>("audit", 4),
                                new Contribution<>("decision", 2),
                                new Contribution<>("policy", 1)),
                        Forecast::contributions);
        assertThat(forecast(PLAN.with(PLAN.get("policy").withDuration(3)), january(1)))
                .returns(-2, Forecast::movedBy)
                .returns(List.of(new Contribution<>("policy", -2)), Forecast::contributions);
    }

    @Test
    void whatNobodyHadPlannedCountsInFull() {
        var now =
                PLAN.with(Activity.of("second audit", 4).after("audit"))
                        .with(PLAN.get("decision").after("second audit"));

        assertThat(forecast(now, january(1)).contributions())
                .containsExactly(new Contribution<>("second audit", 4));
    }

    @Test
    void anEndThatNobodyHadPlannedIsComparedWithThePlannedOne() {
        var now =
                Network.of(
                        List.of(PLAN.get("policy"), Activity.of("other", 6).after("policy")),
                        "other");

        assertThat(forecast(now, january(1)))
                .returns(3, Forecast::movedBy)
                .returns(List.of(new Contribution<>("other", 3)), Forecast::contributions);
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /// Whatever happens meanwhile.
    @ParameterizedTest
    @MethodSource("seeds")
    void theContributionsAreTogetherWhatTheEndMovedBy(int seed) {
        var random = new Random(seed);
        var activities = new ArrayList<>(RandomNetworks.activities(seed));
        var end = activities.getLast().key();
        var baseline = Network.of(activities, end).schedule(WEEKDAYS, START);
        activities.replaceAll(activity -> happens(activity, baseline, random));

        var current =
                Network.of(activities, end)
                        .schedule(WEEKDAYS, START, START.plusDays(random.nextInt(200)));
        var forecast = Forecast.of(current, baseline.end(), baseline.spans());

        assertThat(forecast.contributions().stream().mapToInt(Contribution::days).sum())
                .isEqualTo(forecast.movedBy());
    }

    private static Activity<Integer> happens(
            Activity<Integer> activity, Schedule<Integer> baseline, Random random) {
        var planned = baseline.get(activity.key()).early();
        return switch (random.nextInt(4)) {
            case 0 -> activity.with(done(planned, random));
            case 1 ->
                    activity.isMilestone()
                            ? activity
                            : activity.with(
                                    new Timing.Begun(
                                            moved(planned.start(), random), 1 + random.nextInt(9)));
            case 2 -> activity.withDuration(random.nextInt(20));
            default -> activity;
        };
    }

    private static Timing done(Span planned, Random random) {
        var first = moved(planned.start(), random);
        return new Timing.Done(first, first.plusDays(random.nextInt(20)));
    }

    private static LocalDate moved(LocalDate day, Random random) {
        return day.plusDays(random.nextInt(20) - 8);
    }

    private static Forecast<String> forecast(Network<String> now, LocalDate today) {
        return Forecast.of(
                now.schedule(EACH_DAY, january(1), today), BASELINE.end(), BASELINE.spans());
    }
}
