package dev.triennium.domain.schedule;

import static dev.triennium.domain.schedule.TestCalendars.EACH_DAY;
import static dev.triennium.domain.schedule.TestCalendars.january;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void withoutACycleThereIsNoneToName() {
        assertThat(network(Activity.of("a", 1), Activity.of("b", 1).after("a")).shortestCycle())
                .isEmpty();
    }

    @Test
    void aCycleIsNamedWithThoseFirstThatAreWaitedFor() {
        var network =
                network(
                        Activity.of("a", 1).after("c"),
                        Activity.of("b", 1).after("a"),
                        Activity.of("c", 1).after("b"),
                        Activity.of("before", 1),
                        Activity.of("behind", 1).after("c"));

        assertThat(network.shortestCycle()).hasValue(List.of("a", "b", "c"));
    }

    @Test
    void ofSeveralCyclesTheShortestIsNamed() {
        var network =
                network(
                        Activity.of("a", 1).after("d"),
                        Activity.of("b", 1).after("a"),
                        Activity.of("c", 1).after("b").after("d"),
                        Activity.of("d", 1).after("c"));

        assertThat(network.shortestCycle()).hasValue(List.of("c", "d"));
    }

    @Test
    void anActivityThatWaitsForItselfIsACycle() {
        assertThat(network(Activity.of("a", 1).after("a")).shortestCycle()).hasValue(List.of("a"));
    }

    @Test
    void aGateThatClosesTheCycleIsNamed() {
        var network =
                network(
                        Activity.of("early", 1).inPhase(1).after("late"),
                        Activity.of("gate", 1).inPhase(1).with(Activity.Gate.IS_ONE),
                        Activity.of("late", 1).inPhase(2));

        assertThat(network.shortestCycle()).hasValue(List.of("early", "gate", "late"));
    }

    @Test
    void aLongCycleIsFoundAmongThousandsOfActivities() {
        var size = 5_000;
        var ring =
                IntStream.range(0, size)
                        .mapToObj(number -> Activity.of(number, 1).after((number + 1) % size))
                        .toList();

        assertThat(Network.of(ring, null).shortestCycle())
                .hasValueSatisfying(cycle -> assertThat(cycle).hasSize(size));
    }

    @Test
    void activitiesThatWaitForEachOtherHaveNoDates() {
        var network = network(Activity.of("a", 1).after("b"), Activity.of("b", 1).after("a"));

        assertThatIllegalStateException().isThrownBy(() -> network.schedule(EACH_DAY, january(1)));
    }

    @Test
    void whatIsWaitedForIsThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(Activity.of("a", 1).after("nobody")))
                .withMessage("There is no activity nobody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of(List.of(Activity.of("a", 1)), "nobody"));
    }

    @Test
    void aKeyNamesOneActivity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(Activity.of("a", 1), Activity.of("a", 2)));
    }

    @Test
    void aPhaseHasOneGate() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                network(
                                        Activity.of("a", 1).with(Activity.Gate.IS_ONE),
                                        Activity.of("b", 1).with(Activity.Gate.IS_ONE)));
    }

    @Test
    void anActivityIsChangedWithoutTouchingTheOthers() {
        var network = network(Activity.of("a", 1), Activity.of("b", 1).after("a"));

        var changed = network.with(network.get("a").withDuration(4));

        assertThat(changed.schedule(EACH_DAY, january(1)).end()).isEqualTo(january(5));
        assertThat(network.schedule(EACH_DAY, january(1)).end()).isEqualTo(january(2));
        assertThat(network.with(Activity.of("c", 9)).activities()).hasSize(3);
    }

    @Test
    void durationsAndLagsLieWithinYears() {
        assertThatIllegalArgumentException().isThrownBy(() -> Activity.of("a", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Activity.of("a", Activity.MOST_DAYS + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Lag.hard(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Lag.soft(Lag.MOST_DAYS + 1));
    }

    @Test
    void aLagOfCustomIsShortenedAndNeverLengthened() {
        var lag = new Lag.Soft(60, 60);

        assertThat(lag.shortenedTo(20)).isEqualTo(new Lag.Soft(60, 20));
        assertThat(lag.shortenedTo(20).inForce()).isEqualTo(20);
        assertThatIllegalArgumentException().isThrownBy(() -> lag.shortenedTo(61));
    }

    @SafeVarargs
    private static Network<String> network(Activity<String>... activities) {
        var all = new ArrayList<Activity<String>>();
        for (var activity : activities) {
            all.add(activity);
        }
        return Network.of(all, null);
    }
}
