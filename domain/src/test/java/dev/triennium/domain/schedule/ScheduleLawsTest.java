package dev.triennium.domain.schedule;

import static dev.triennium.domain.schedule.TestCalendars.EACH_DAY;
import static dev.triennium.domain.schedule.TestCalendars.START;
import static dev.triennium.domain.schedule.TestCalendars.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for each network, whatever its shape.
class ScheduleLawsTest {

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsEarlierThanEarlyOrHasMoreFreeFloatThanFloat(int seed) {
        schedule(RandomNetworks.activities(seed))
                .dates()
                .values()
                .forEach(
                        dates -> {
                            assertThat(dates.late().start())
                                    .isAfterOrEqualTo(dates.early().start());
                            assertThat(dates.freeFloat()).isBetween(0, dates.totalFloat());
                            assertThat(dates.isCritical()).isEqualTo(dates.totalFloat() == 0);
                        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingBeginsBeforeWhatItWaitsForHasEnded(int seed) {
        var activities = RandomNetworks.activities(seed);
        var schedule = schedule(activities);

        for (var activity : activities) {
            for (var link : activity.after()) {
                var released =
                        WEEKDAYS.plusWorkingDays(
                                schedule.get(link.predecessor()).early().finish(),
                                link.lag().inForce() + (activity.isMilestone() ? 0 : 1));
                assertThat(schedule.get(activity.key()).early().start()).isAfterOrEqualTo(released);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCriticalPathHasNoGapAndTakesAllTheTime(int seed) {
        var activities = RandomNetworks.activities(seed);
        var schedule = schedule(activities);
        var path = schedule.criticalPath();

        assertThat(path).isNotEmpty().endsWith(activities.getLast().key());
        assertThat(path)
                .allSatisfy(key -> assertThat(schedule.get(key)).returns(true, Dates::isCritical));
        assertThat(schedule.get(path.getFirst()).early().start()).isEqualTo(START);
        for (var key : path) {
            // Slower by a day anywhere on it, the end comes a day later. A milestone at the start
            // takes the first day already.
            if (key.equals(path.getFirst()) && activities.get(key).isMilestone()) {
                continue;
            }
            var slower =
                    Network.of(activities, null)
                            .with(longer(activities.get(key)))
                            .schedule(WEEKDAYS, START);
            assertThat(slower.workingDays()).isEqualTo(schedule.workingDays() + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatSlipsByItsFloatLeavesTheEndWhereItIs(int seed) {
        var activities = RandomNetworks.activities(seed);
        var schedule = schedule(activities);

        for (var activity : activities) {
            var slack = schedule.get(activity.key()).totalFloat();
            var slower = activity.withDuration(activity.duration() + slack);

            assertThat(Network.of(activities, null).with(slower).schedule(WEEKDAYS, START).end())
                    .isEqualTo(schedule.end());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatSlipsByItsFreeFloatMovesNothingElse(int seed) {
        var activities = RandomNetworks.activities(seed);
        var network = Network.of(activities, null);
        var schedule = network.schedule(WEEKDAYS, START);

        for (var activity : activities) {
            var slack = schedule.get(activity.key()).freeFloat();
            var slower = activity.withDuration(activity.duration() + slack);
            var difference =
                    Difference.between(schedule, network.with(slower).schedule(WEEKDAYS, START));

            assertThat(difference.moves())
                    .allSatisfy(move -> assertThat(move.key()).isEqualTo(activity.key()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheInputChangesNothing(int seed) {
        var activities = RandomNetworks.activities(seed);
        var shuffled = new ArrayList<Activity<Integer>>();
        for (var activity : activities) {
            var links = new ArrayList<>(activity.after());
            Collections.shuffle(links, new Random(seed));
            shuffled.add(activity.withLinks(links));
        }
        Collections.shuffle(shuffled, new Random(seed));

        var schedule = schedule(shuffled);

        assertThat(schedule.dates()).isEqualTo(schedule(activities).dates());
        assertThat(schedule.criticalPath()).isEqualTo(schedule(activities).criticalPath());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaterStartMovesEverythingByAsMuch(int seed) {
        var network = Network.of(RandomNetworks.activities(seed), null);
        var before = network.schedule(EACH_DAY, START).dates();
        var after = network.schedule(EACH_DAY, START.plusDays(17)).dates();

        before.forEach(
                (key, dates) ->
                        assertThat(after.get(key))
                                .isEqualTo(
                                        new Dates(
                                                later(dates.early()),
                                                later(dates.late()),
                                                dates.totalFloat(),
                                                dates.freeFloat(),
                                                dates.isCritical())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreToWaitForMakesNothingEarlier(int seed) {
        var activities = RandomNetworks.activities(seed);
        var random = new Random(seed);
        var successor = 1 + random.nextInt(activities.size() - 1);
        var before = schedule(activities);

        var more =
                activities
                        .get(successor)
                        .after(random.nextInt(successor), Lag.hard(random.nextInt(20)));
        var after = Network.of(activities, null).with(more).schedule(WEEKDAYS, START);

        after.dates()
                .forEach(
                        (key, dates) ->
                                assertThat(dates.early().start())
                                        .isAfterOrEqualTo(before.get(key).early().start()));
    }

    private static Schedule<Integer> schedule(List<Activity<Integer>> activities) {
        return Network.of(activities, null).schedule(WEEKDAYS, START);
    }

    private static Activity<Integer> longer(Activity<Integer> activity) {
        return activity.withDuration(activity.duration() + 1);
    }

    private static Span later(Span span) {
        return new Span(span.start().plusDays(17), span.finish().plusDays(17));
    }
}
