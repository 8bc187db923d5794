package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE_DERIVATION;

import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.persistence.jooq.generated.tables.records.DeadlineDerivationRecord;
import dev.triennium.persistence.schedule.NightlyTable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqDerivationSchedule extends NightlyTable<DeadlineDerivationRecord>
        implements DerivationSchedule {

    JooqDerivationSchedule(DSLContext dsl) {
        super(dsl, DEADLINE_DERIVATION.DUE_AT);
    }

    @Override
    public void request() {
        makeDue();
    }
}
