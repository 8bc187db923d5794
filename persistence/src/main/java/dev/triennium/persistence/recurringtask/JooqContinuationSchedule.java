package dev.triennium.persistence.recurringtask;

import static dev.triennium.persistence.jooq.generated.Tables.PLAN_CONTINUATION;

import dev.triennium.domain.recurringtask.ContinuationSchedule;
import dev.triennium.persistence.jooq.DatabaseTime;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/// A table of one row.
@Repository
class JooqContinuationSchedule implements ContinuationSchedule {

    private static final Field<Instant> NOW = DatabaseTime.now(PLAN_CONTINUATION.DUE_AT);

    private final DSLContext dsl;

    JooqContinuationSchedule(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Instant> begin() {
        return dsl.select(NOW)
                .from(PLAN_CONTINUATION)
                .where(PLAN_CONTINUATION.DUE_AT.le(NOW))
                .fetchOptional(NOW);
    }

    @Override
    public void done(Instant begun, Instant next) {
        dsl.update(PLAN_CONTINUATION)
                .set(PLAN_CONTINUATION.DUE_AT, next)
                .where(PLAN_CONTINUATION.DUE_AT.le(begun))
                .execute();
    }
}
