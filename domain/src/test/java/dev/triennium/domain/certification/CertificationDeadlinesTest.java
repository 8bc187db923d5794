package dev.triennium.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificationDeadlinesTest {

    private static final Fact MARK =
            new Fact(CertificationReminders.DAY, CertificationReminders.UNVERIFIED);

    @Test
    void onlyADayFromASecondHandSourceIsMarked() {
        assertThat(factsOfTheTransition(true)).contains(MARK);
        assertThat(factsOfTheTransition(false)).doesNotContain(MARK);
    }

    @Test
    void whoeverIsRefusedByAnUnverifiedDayIsToldSo() {
        assertThat(transition(true).refusal("An initial audit on this day"))
                .hasToString(
                        "An initial audit on this day has to be to the new edition, which is so"
                                + " from 2028-03-31 on. That day is unverified: the certification"
                                + " body has to confirm it.");
        assertThat(transition(false).refusal("An initial audit on this day"))
                .asString()
                .endsWith("from 2028-03-31 on.");
    }

    /// What is left out is over, and leaves the calendars of those who were sent it.
    @ParameterizedTest
    @EnumSource(
            value = CertificationState.class,
            names = {"CANCELLED", "REFUSED", "TRANSFERRED_OUT", "WITHDRAWN"})
    void whatHasEndedLeavesNothingOpen(CertificationState state) {
        var ended =
                Stream.concat(
                                EveryState.once().stream(),
                                Stream.of(EveryState.transfer().out().after()))
                        .filter(one -> one.state() == state)
                        .toList();
        assertThat(ended)
                .isNotEmpty()
                .allSatisfy(
                        one ->
                                assertThat(
                                                CertificationDeadlines.of(
                                                        one, edition(true), "Acme Cert"))
                                        .noneMatch(Deadline::isOpen));
    }

    private static List<Fact> factsOfTheTransition(boolean isUnverified) {
        return CertificationDeadlines.of(Journeys.certified(), edition(isUnverified), "Acme Cert")
                .stream()
                .filter(deadline -> deadline.kind() == CertificationDeadlineKind.TRANSITION)
                .findFirst()
                .orElseThrow()
                .subject()
                .facts();
    }

    private static Editions.Edition edition(boolean isUnverified) {
        return new Editions.Edition(
                "ISO 9001:2015",
                Optional.of(Journeys.NEXT_EDITION),
                Optional.of(transition(isUnverified)));
    }

    private static EditionTransition transition(boolean isUnverified) {
        return new EditionTransition(
                Journeys.day("2028-03-31"), Journeys.day("2029-09-30"), isUnverified);
    }
}
