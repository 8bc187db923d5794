package dev.triennium.persistence.recurringtask;

import static dev.triennium.persistence.jooq.generated.Tables.PLAN_CONTINUATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.recurringtask.ContinuationSchedule;
import dev.triennium.persistence.PersistenceTest;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqContinuationScheduleTest {

    @Autowired private ContinuationSchedule schedule;
    @Autowired private DSLContext dsl;

    private Instant begun;

    /// As the migration leaves it.
    @BeforeEach
    void begin() {
        assertThat(
                        dsl.update(PLAN_CONTINUATION)
                                .set(PLAN_CONTINUATION.DUE_AT, Instant.EPOCH)
                                .where(PLAN_CONTINUATION.ID.eq(1))
                                .execute())
                .isOne();
        begun = schedule.begin().orElseThrow();
    }

    @Test
    void whatIsNotDoneStaysDue() {
        assertThat(schedule.begin()).isPresent();
    }

    @Test
    void whatIsDoneIsNotDueUntilTheNextTime() {
        schedule.done(begun, begun.plus(Duration.ofHours(1)));
        assertThat(schedule.begin()).isEmpty();
    }
}
