package dev.triennium.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    private static List<Fact> factsOfTheTransition(boolean isUnverified) {
        var edition =
                new Editions.Edition(
                        "ISO 9001:2015",
                        Optional.of(Journeys.NEXT_EDITION),
                        Optional.of(transition(isUnverified)));
        return CertificationDeadlines.of(Journeys.certified(), edition, "Acme Cert").stream()
                .filter(deadline -> deadline.kind() == CertificationDeadlineKind.TRANSITION)
                .findFirst()
                .orElseThrow()
                .subject()
                .facts();
    }

    private static EditionTransition transition(boolean isUnverified) {
        return new EditionTransition(
                Journeys.day("2028-03-31"), Journeys.day("2029-09-30"), isUnverified);
    }
}
