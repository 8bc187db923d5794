package dev.triennium.persistence.recurringtask;

import static dev.triennium.persistence.jooq.generated.Tables.PLAN_CONTINUATION;

import dev.triennium.domain.recurringtask.ContinuationSchedule;
import dev.triennium.persistence.jooq.generated.tables.records.PlanContinuationRecord;
import dev.triennium.persistence.schedule.NightlyTable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqContinuationSchedule extends NightlyTable<PlanContinuationRecord>
        implements ContinuationSchedule {

    JooqContinuationSchedule(DSLContext dsl) {
        super(dsl, PLAN_CONTINUATION.DUE_AT);
    }
}
