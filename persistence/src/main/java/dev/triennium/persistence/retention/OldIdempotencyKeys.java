package dev.triennium.persistence.retention;

import static dev.triennium.persistence.jooq.generated.Tables.IDEMPOTENCY;

import dev.triennium.domain.retention.OldRecords;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Keys of mutations that nobody repeats any more.
@Component
class OldIdempotencyKeys implements OldRecords {

    private final TenantDsl tenants;
    private final OldTenantRows rows;
    private final Clock clock;

    OldIdempotencyKeys(TenantDsl tenants, OldTenantRows rows, Clock clock) {
        this.tenants = tenants;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "idempotency-keys";
    }

    @Override
    public Duration keptFor() {
        return Duration.ofDays(7);
    }

    /// What the schema promises to clients.
    @Override
    public Duration keptAtLeast() {
        return Duration.ofHours(24);
    }

    @Override
    public int forget(Duration olderThan, int most) {
        var isOld = IDEMPOTENCY.CREATED_AT.lt(clock.instant().minus(olderThan));
        return rows.delete(
                IDEMPOTENCY,
                IDEMPOTENCY.TENANT_ID,
                isOld,
                most,
                (scope, some) ->
                        tenants.in(scope)
                                .deleteFrom(IDEMPOTENCY)
                                .where(IDEMPOTENCY.TENANT_ID.eq(scope.tenant()), isOld)
                                .limit(some)
                                .execute());
    }
}
