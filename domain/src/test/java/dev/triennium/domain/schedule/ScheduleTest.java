package dev.triennium.domain.schedule;

import static dev.triennium.domain.schedule.TestCalendars.EACH_DAY;
import static dev.triennium.domain.schedule.TestCalendars.START;
import static dev.triennium.domain.schedule.TestCalendars.january;
import static dev.triennium.domain.schedule.TestCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void anActivityEndsOnTheLastOfItsWorkingDays() {
        var schedule = network(Activity.of("a", 3)).schedule(weekdays("2027-01-06"), START);

        // Epiphany is a Wednesday.
        assertThat(schedule.get("a").early()).isEqualTo(span("2027-01-04", "2027-01-07"));
    }

    @Test
    void aPlanThatBeginsOnADayOffBeginsOnTheNextWorkingDay() {
        var saturday = LocalDate.of(2027, 1, 2);

        assertThat(network(Activity.of("a", 1)).schedule(weekdays(), saturday).end())
                .isEqualTo("2027-01-04");
    }

    @Test
    void anActivityBeginsOnTheWorkingDayAfterTheLastThatItWaitsFor() {
        var schedule =
                network(
                                Activity.of("a", 5),
                                Activity.of("b", 2),
                                Activity.of("c", 1).after("a").after("b"))
                        .schedule(weekdays(), START);

        assertThat(schedule.get("c").early()).isEqualTo(span("2027-01-11", "2027-01-11"));
        assertThat(schedule.get("b"))
                .isEqualTo(
                        new Dates(
                                span("2027-01-04", "2027-01-05"),
                                span("2027-01-07", "2027-01-08"),
                                3,
                                3,
                                false));
        assertThat(schedule.criticalPath()).containsExactly("a", "c");
    }

    @Test
    void aLagIsInWorkingDays() {
        var schedule =
                network(Activity.of("a", 5), Activity.of("b", 1).after("a", Lag.hard(1)))
                        .schedule(weekdays(), START);

        // Friday, then Monday as the lag.
        assertThat(schedule.get("b").early().start()).isEqualTo("2027-01-12");
    }

    @Test
    void floatIsFreeUntilTheNextAndTotalUntilTheEnd() {
        var schedule =
                network(
                                Activity.of("a", 10),
                                Activity.of("b", 2),
                                Activity.of("c", 3).after("b"),
                                Activity.of("end", 1).after("a").after("c"))
                        .schedule(EACH_DAY, january(1));

        assertThat(schedule.get("b")).returns(5, Dates::totalFloat).returns(0, Dates::freeFloat);
        assertThat(schedule.get("c")).returns(5, Dates::totalFloat).returns(5, Dates::freeFloat);
    }

    @Test
    void aMilestoneIsReachedAtTheEndOfTheDayOfTheLastThatItWaitsFor() {
        var schedule =
                network(
                                Activity.of("a", 3),
                                Activity.of("milestone", 0).after("a"),
                                Activity.of("b", 1).after("milestone"))
                        .schedule(EACH_DAY, january(1));

        assertThat(schedule.get("milestone").early()).isEqualTo(span(3, 3));
        assertThat(schedule.get("b").early()).isEqualTo(span(4, 4));
    }

    @Test
    void aMilestoneOnADayIsOverWhenWhatFollowsBegins() {
        for (var milestone :
                List.of(
                        Activity.of("m", 0).notBefore(january(8)),
                        Activity.of("m", 0).fixedOn(january(8)),
                        Activity.of("m", 0).with(new Timing.Done(january(8), january(8))))) {
            var schedule =
                    network(milestone, Activity.of("b", 1).after("m"))
                            .schedule(EACH_DAY, january(1));

            assertThat(schedule.get("m").early()).isEqualTo(span(8, 8));
            assertThat(schedule.get("b").early()).isEqualTo(span(9, 9));
        }
    }

    @Test
    void aGateComesAfterItsPhaseAndBeforeTheNext() {
        var schedule =
                network(
                                Activity.of("a", 4).inPhase(1),
                                Activity.of("b", 2).inPhase(1),
                                Activity.of("gate", 1).inPhase(1).with(Activity.Gate.IS_ONE),
                                Activity.of("after gate", 1).inPhase(1).after("gate"),
                                // No one has said what happens in phase 2.
                                Activity.of("c", 1).inPhase(3),
                                Activity.of("early", 1)
                                        .inPhase(3)
                                        .with(Activity.Gate.MAY_BEGIN_EARLY))
                        .schedule(EACH_DAY, january(1));

        assertThat(schedule.get("gate").early()).isEqualTo(span(5, 5));
        assertThat(schedule.get("after gate").early()).isEqualTo(span(6, 6));
        assertThat(schedule.get("c").early()).isEqualTo(span(6, 6));
        assertThat(schedule.get("early").early()).isEqualTo(span(1, 1));
    }

    @Test
    void aGateWaitsForThoseThatMayBeginEarly() {
        var schedule =
                network(
                                Activity.of("a", 1).inPhase(1),
                                Activity.of("gate 1", 1).inPhase(1).with(Activity.Gate.IS_ONE),
                                Activity.of("early", 9)
                                        .inPhase(2)
                                        .with(Activity.Gate.MAY_BEGIN_EARLY),
                                Activity.of("gate 2", 1).inPhase(2).with(Activity.Gate.IS_ONE))
                        .schedule(EACH_DAY, january(1));

        assertThat(schedule.get("gate 2").early()).isEqualTo(span(10, 10));
    }

    @Test
    void anActivityKeepsItsEarliestDay() {
        var schedule =
                network(Activity.of("a", 2), Activity.of("b", 1).after("a").notBefore(january(7)))
                        .schedule(EACH_DAY, january(1));

        assertThat(schedule.get("b").early()).isEqualTo(span(7, 7));
        assertThat(schedule.get("a")).returns(4, Dates::totalFloat);
        assertThat(schedule.criticalPath()).containsExactly("b");
    }

    @Test
    void anEarliestDayThatIsADayOffMeansTheNextWorkingDay() {
        var saturday = LocalDate.of(2027, 1, 9);

        assertThat(
                        network(Activity.of("a", 1).notBefore(saturday))
                                .schedule(weekdays(), START)
                                .end())
                .isEqualTo("2027-01-11");
    }

    @Test
    void anAgreedDayShowsItsDistanceToTheForecastAsFloat() {
        var schedule =
                network(
                                Activity.of("prepare", 5),
                                Activity.of("stage 1", 1).after("prepare").fixedOn(january(10)),
                                Activity.of("decision", 2).after("stage 1"))
                        .schedule(EACH_DAY, january(1));

        assertThat(schedule.get("stage 1"))
                .isEqualTo(new Dates(span(10, 10), span(10, 10), 4, 0, true));
        assertThat(schedule.get("prepare"))
                .returns(4, Dates::totalFloat)
                .returns(false, Dates::isCritical);
        assertThat(schedule.criticalPath()).containsExactly("stage 1", "decision");
    }

    @Test
    void anAgreedDayThatCannotBeKeptHasNegativeFloat() {
        var schedule =
                network(
                                Activity.of("prepare", 5),
                                Activity.of("beside", 4),
                                Activity.of("stage 1", 1)
                                        .after("prepare")
                                        .after("beside")
                                        .fixedOn(january(4)),
                                Activity.of("decision", 2).after("stage 1"))
                        .schedule(EACH_DAY, january(1));

        assertThat(schedule.get("stage 1"))
                .isEqualTo(new Dates(span(6, 6), span(4, 4), -2, 0, true));
        assertThat(schedule.get("prepare"))
                .returns(-2, Dates::totalFloat)
                .returns(true, Dates::isCritical);
        assertThat(schedule.get("beside")).returns(-1, Dates::totalFloat);
        assertThat(schedule.get("decision")).returns(0, Dates::totalFloat);
        assertThat(schedule.criticalPath()).containsExactly("prepare", "stage 1", "decision");
    }

    @Test
    void whatComesAfterTheEndDoesNotMoveIt() {
        var schedule =
                Network.of(
                                List.of(
                                        Activity.of("decision", 2),
                                        Activity.of("cycle", 5).after("decision")),
                                "decision")
                        .schedule(EACH_DAY, january(1));

        assertThat(schedule.end()).isEqualTo(january(2));
        assertThat(schedule.get("decision")).returns(true, Dates::isCritical);
        assertThat(schedule.get("cycle"))
                .returns(0, Dates::totalFloat)
                .returns(false, Dates::isCritical);
    }

    @Test
    void whatIsDoneKeepsItsDays() {
        var schedule =
                network(
                                Activity.of("a", 5).with(new Timing.Done(january(2), january(8))),
                                Activity.of("b", 2).after("a"))
                        .schedule(EACH_DAY, january(1), january(9));

        assertThat(schedule.get("a")).isEqualTo(new Dates(span(2, 8), span(2, 8), 0, 0, false));
        assertThat(schedule.get("b").early()).isEqualTo(span(9, 10));
        assertThat(schedule.criticalPath()).containsExactly("b");
    }

    @Test
    void whatWasDoneOnADayOffIsShownOnIt() {
        var sunday = LocalDate.of(2027, 1, 10);
        var schedule =
                network(
                                Activity.of("a", 1).with(new Timing.Done(sunday, sunday)),
                                Activity.of("b", 1).after("a"))
                        .schedule(weekdays(), START, sunday);

        assertThat(schedule.get("a").early()).isEqualTo(new Span(sunday, sunday));
        assertThat(schedule.get("b").early()).isEqualTo(span("2027-01-11", "2027-01-11"));
    }

    @Test
    void whatBeganBeforeThePlanKeepsItsDaysToo() {
        var schedule =
                network(
                                Activity.of("a", 5)
                                        .with(
                                                new Timing.Done(
                                                        LocalDate.of(2026, 12, 1),
                                                        LocalDate.of(2026, 12, 4))),
                                Activity.of("b", 5)
                                        .with(new Timing.Begun(LocalDate.of(2026, 12, 29), 2)))
                        .schedule(weekdays(), START);

        assertThat(schedule.get("a").early()).isEqualTo(span("2026-12-01", "2026-12-04"));
        assertThat(schedule.get("b").early()).isEqualTo(span("2026-12-29", "2027-01-05"));
        assertThat(schedule.workingDays()).isEqualTo(2);
    }

    @Test
    void whatIsUnderWayGoesOnTodayWhateverItShouldHaveWaitedFor() {
        var schedule =
                Network.of(
                                List.of(
                                        Activity.of("late", 20),
                                        Activity.of("a", 9)
                                                .after("late")
                                                .with(new Timing.Begun(january(3), 2)),
                                        Activity.of("end", 1).after("a")),
                                "end")
                        .schedule(EACH_DAY, january(1), january(10));

        assertThat(schedule.get("a"))
                .returns(span(3, 11), Dates::early)
                .returns(true, Dates::isCritical);
        assertThat(schedule.get("end").early()).isEqualTo(span(12, 12));
        assertThat(schedule.criticalPath()).containsExactly("a", "end");
    }

    @Test
    void whatLeadsToNothingThatIsStillToComeDoesNotMoveTheEnd() {
        var schedule =
                Network.of(
                                List.of(
                                        Activity.of("late", 20),
                                        Activity.of("end", 3)
                                                .after("late")
                                                .with(new Timing.Begun(january(3), 2))),
                                "end")
                        .schedule(EACH_DAY, january(1), january(10));

        assertThat(schedule.end()).isEqualTo(january(11));
        assertThat(schedule.get("late")).returns(false, Dates::isCritical);
    }

    @Test
    void whatHasNotBegunBeginsTodayAtTheEarliest() {
        var schedule =
                network(
                                Activity.of("a", 2).fixedOn(january(5)),
                                Activity.of("b", 2).notBefore(january(5)))
                        .schedule(EACH_DAY, january(1), january(10));

        assertThat(schedule.get("a"))
                .returns(span(10, 11), Dates::early)
                .returns(-5, Dates::totalFloat);
        assertThat(schedule.get("b").early()).isEqualTo(span(10, 11));
    }

    @Test
    void whenTheEndIsOverNothingHoldsItUp() {
        var schedule =
                Network.of(
                                List.of(
                                        Activity.of("a", 2),
                                        Activity.of("end", 1)
                                                .after("a")
                                                .with(new Timing.Done(january(4), january(4)))),
                                "end")
                        .schedule(EACH_DAY, january(1), january(10));

        assertThat(schedule.end()).isEqualTo(january(4));
        assertThat(schedule.criticalPath()).isEmpty();
    }

    @Test
    void withoutActivitiesThePlanEndsWhereItBegins() {
        var schedule = network().schedule(weekdays(), START);

        assertThat(schedule.end()).isEqualTo(START);
        assertThat(schedule.workingDays()).isZero();
        assertThat(schedule.criticalPath()).isEmpty();
    }

    @Test
    void aPlanOfMoreThanSomeDecadesIsAMistake() {
        var network =
                network(
                        Activity.of("a", Activity.MOST_DAYS),
                        Activity.of("b", Activity.MOST_DAYS).after("a"),
                        Activity.of("c", 1).after("b"));

        assertThat(network.length()).isEqualTo(Network.MOST_DAYS + 1);
        assertThatIllegalStateException().isThrownBy(() -> network.schedule(EACH_DAY, january(1)));
    }

    @Test
    void aPlanMayHaveLainForDecades() {
        assertThat(
                        network(Activity.of("a", 1))
                                .schedule(EACH_DAY, january(1), january(1).plusDays(25_000))
                                .end())
                .isEqualTo(january(1).plusDays(25_000));
    }

    @SafeVarargs
    private static Network<String> network(Activity<String>... activities) {
        var all = new ArrayList<Activity<String>>();
        for (var activity : activities) {
            all.add(activity);
        }
        return Network.of(all, null);
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Span span(int first, int last) {
        return new Span(january(first), january(last));
    }
}
