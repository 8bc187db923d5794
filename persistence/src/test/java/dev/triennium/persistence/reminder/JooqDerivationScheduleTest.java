package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE_DERIVATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.persistence.PersistenceTest;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqDerivationScheduleTest {

    @Autowired private DerivationSchedule schedule;
    @Autowired private DSLContext dsl;

    private Instant begun;

    /// As the migration leaves it.
    @BeforeEach
    void begin() {
        assertThat(
                        dsl.update(DEADLINE_DERIVATION)
                                .set(DEADLINE_DERIVATION.DUE_AT, Instant.EPOCH)
                                .where(DEADLINE_DERIVATION.ID.eq(1))
                                .execute())
                .isOne();
        begun = schedule.begin().orElseThrow();
    }

    @Test
    void whatIsDoneIsNotDueUntilTheNextTime() {
        schedule.done(begun, begun.plus(Duration.ofHours(1)));
        assertThat(schedule.begin()).isEmpty();
    }

    @Test
    void whatIsRequestedIsDueAtOnce() {
        schedule.done(begun, begun.plus(Duration.ofHours(1)));
        schedule.request();
        assertThat(schedule.begin()).isPresent();
    }

    @Test
    void whatIsRequestedWhileItIsDoneIsDoneAgain() {
        schedule.done(begun, begun.plus(Duration.ofHours(1)));
        schedule.request();

        schedule.done(begun, begun.plus(Duration.ofHours(1)));

        assertThat(schedule.begin()).isPresent();
    }
}
