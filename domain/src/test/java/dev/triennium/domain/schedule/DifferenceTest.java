package dev.triennium.domain.schedule;

import static dev.triennium.domain.schedule.TestCalendars.START;
import static dev.triennium.domain.schedule.TestCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Network<String> NETWORK =
            Network.of(
                    List.of(
                            Activity.of("policy", 5),
                            Activity.of("training", 2),
                            Activity.of("audit", 2).after("policy").after("training"),
                            Activity.of("decision", 1).after("audit")),
                    "decision");

    @Test
    void whatMovesIsSaidWithItsDaysAndTheEnd() {
        var difference = when(NETWORK.get("policy").withDuration(7));

        // Over a weekend: two working days are four.
        assertThat(difference)
                .isEqualTo(
                        new Difference<>(
                                List.of(
                                        new Difference.Move<>(
                                                "policy",
                                                span("2027-01-04", "2027-01-08"),
                                                span("2027-01-04", "2027-01-12"),
                                                0,
                                                2),
                                        new Difference.Move<>(
                                                "audit",
                                                span("2027-01-11", "2027-01-12"),
                                                span("2027-01-13", "2027-01-14"),
                                                2,
                                                2),
                                        new Difference.Move<>(
                                                "decision",
                                                span("2027-01-13", "2027-01-13"),
                                                span("2027-01-15", "2027-01-15"),
                                                2,
                                                2)),
                                LocalDate.of(2027, 1, 13),
                                LocalDate.of(2027, 1, 15),
                                2));
    }

    @Test
    void whatHasDaysToSpareMovesAlone() {
        assertThat(when(NETWORK.get("training").withDuration(4)))
                .satisfies(
                        difference ->
                                assertThat(difference.moves())
                                        .extracting(Difference.Move::key)
                                        .containsExactly("training"))
                .returns(0, Difference::endMovesBy);
    }

    @Test
    void whatGoesFasterMovesBack() {
        assertThat(when(NETWORK.get("policy").withDuration(3))).returns(-2, Difference::endMovesBy);
    }

    @Test
    void whatIsNewMovesOnlyOthers() {
        var difference = when(Activity.of("new", 6), NETWORK.get("decision").after("new"));

        assertThat(difference.moves()).isEmpty();
        assertThat(when(Activity.of("new", 9), NETWORK.get("decision").after("new")).moves())
                .extracting(Difference.Move::key)
                .containsExactly("decision");
    }

    @SafeVarargs
    private static Difference<String> when(Activity<String>... changed) {
        var network = NETWORK;
        for (var activity : changed) {
            network = network.with(activity);
        }
        return Difference.between(
                NETWORK.schedule(weekdays(), START), network.schedule(weekdays(), START));
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
