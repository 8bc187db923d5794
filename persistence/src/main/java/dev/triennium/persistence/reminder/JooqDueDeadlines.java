package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.reminder.DueDeadlines;
import dev.triennium.persistence.jooq.Behind;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqDueDeadlines implements DueDeadlines {

    private final TenantDsl tenants;
    private final DeadlineRows rows;

    JooqDueDeadlines(TenantDsl tenants, DeadlineRows rows) {
        this.tenants = tenants;
        this.rows = rows;
    }

    @Override
    public List<DueDeadline> page(Instant now, @Nullable DueDeadline after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(DEADLINE.NEXT_REMINDER_AT, after.at())
                                .then(DEADLINE.TENANT_ID, after.tenant())
                                .then(DEADLINE.ID, after.deadline())
                                .condition();
        return tenants.sweep(CrossTenantSweep.DUE_REMINDERS)
                .select(DEADLINE.NEXT_REMINDER_AT, DEADLINE.TENANT_ID, TENANT.ZONE, DEADLINE.ID)
                .from(DEADLINE)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(DEADLINE.TENANT_ID))
                .where(
                        DEADLINE.NEXT_REMINDER_AT.le(now),
                        rows.areOfKnownKinds(),
                        TENANT.ARCHIVED_AT.isNull(),
                        beyond)
                .orderBy(DEADLINE.NEXT_REMINDER_AT, DEADLINE.TENANT_ID, DEADLINE.ID)
                .limit(size)
                .fetch(
                        due ->
                                new DueDeadline(
                                        due.value1(),
                                        due.value2(),
                                        ZoneId.of(due.value3()),
                                        due.value4()));
    }
}
