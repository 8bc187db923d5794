package dev.triennium.persistence.retention;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.REMINDER;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.retention.OldRecords;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deadlines that are done or were called off, with their reminders. An open one stays, however
/// long it is overdue.
@Component
class OldDeadlines implements OldRecords {

    private final TenantDsl tenants;
    private final OldTenantRows rows;
    private final Clock clock;

    OldDeadlines(TenantDsl tenants, OldTenantRows rows, Clock clock) {
        this.tenants = tenants;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "deadlines";
    }

    /// Longer than a cycle of three years, in which its certification still names them.
    @Override
    public Duration keptFor() {
        return Duration.ofDays(4 * 366);
    }

    /// Who was told of one is told when it is called off, which takes its reminders.
    @Override
    public Duration keptAtLeast() {
        return Duration.ofDays(366);
    }

    @Override
    @Transactional
    public int forget(Duration olderThan, int most) {
        var before = LocalDate.ofInstant(clock.instant().minus(olderThan), ZoneOffset.UTC);
        var isOld =
                DEADLINE.STATE
                        .ne(Deadline.State.OPEN.name())
                        .and(DEADLINE.DUE_ON.lt(before))
                        // Neither told of nor to be told of any more.
                        .and(DEADLINE.NEWS.isNull())
                        .and(DEADLINE.NEXT_REMINDER_AT.isNull());
        return rows.delete(
                DEADLINE,
                DEADLINE.TENANT_ID,
                isOld,
                most,
                (scope, some) -> forget(scope, isOld, some));
    }

    private int forget(TenantScope scope, Condition isOld, int most) {
        var dsl = tenants.in(scope);
        var old =
                dsl.select(DEADLINE.ID)
                        .from(DEADLINE)
                        .where(DEADLINE.TENANT_ID.eq(scope.tenant()), isOld)
                        .limit(most)
                        .fetch(DEADLINE.ID);
        dsl.deleteFrom(REMINDER)
                .where(REMINDER.TENANT_ID.eq(scope.tenant()), REMINDER.DEADLINE_ID.in(old))
                .execute();
        return dsl.deleteFrom(DEADLINE)
                .where(DEADLINE.TENANT_ID.eq(scope.tenant()), DEADLINE.ID.in(old))
                .execute();
    }
}
