package dev.triennium.persistence.retention;

import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// Finds the tenants that have old rows, and deletes these in the scope of one tenant at a time.
@Component
class OldTenantRows {

    private static final String JOB = "retention";

    private final TenantDsl tenants;
    private final JobScopes scopes;

    OldTenantRows(TenantDsl tenants, JobScopes scopes) {
        this.tenants = tenants;
        this.scopes = scopes;
    }

    /// Goes through the tenants with old rows until so many are deleted.
    ///
    /// @param isOld tells the old rows
    /// @param delete deletes at most so many old rows of a tenant, and says how many they were
    /// @return how many rows were deleted
    int delete(
            Table<?> table,
            Field<TenantId> tenant,
            Condition isOld,
            int most,
            BiFunction<TenantScope, Integer, Integer> delete) {
        var left = most;
        var found =
                tenants.sweep(CrossTenantSweep.OLD_RECORDS)
                        .selectDistinct(tenant, TENANT.ZONE)
                        .from(table)
                        .join(TENANT)
                        .on(TENANT.ID.eq(tenant))
                        .where(isOld)
                        .limit(most)
                        .fetch();
        for (var row : found) {
            if (left <= 0) {
                break;
            }
            left -= delete.apply(scopes.of(JOB, row.value1(), ZoneId.of(row.value2())), left);
        }
        return most - left;
    }
}
