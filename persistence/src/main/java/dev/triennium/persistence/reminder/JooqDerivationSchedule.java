package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE_DERIVATION;

import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.persistence.jooq.DatabaseTime;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/// A table of one row.
@Repository
class JooqDerivationSchedule implements DerivationSchedule {

    private static final Field<Instant> NOW = DatabaseTime.now(DEADLINE_DERIVATION.DUE_AT);

    private final DSLContext dsl;

    JooqDerivationSchedule(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Instant> begin() {
        return dsl.select(NOW)
                .from(DEADLINE_DERIVATION)
                .where(DEADLINE_DERIVATION.DUE_AT.le(NOW))
                .fetchOptional(NOW);
    }

    @Override
    public void request() {
        dsl.update(DEADLINE_DERIVATION)
                .set(DEADLINE_DERIVATION.DUE_AT, NOW)
                .where(DEADLINE_DERIVATION.DUE_AT.gt(NOW))
                .execute();
    }

    @Override
    public void done(Instant begun, Instant next) {
        dsl.update(DEADLINE_DERIVATION)
                .set(DEADLINE_DERIVATION.DUE_AT, next)
                .where(DEADLINE_DERIVATION.DUE_AT.le(begun))
                .execute();
    }
}
