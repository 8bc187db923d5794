package dev.triennium.persistence.objective;

import static dev.triennium.persistence.jooq.generated.Tables.OBJECTIVE;

import dev.triennium.domain.objective.ObjectiveCounts;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqObjectiveCounts implements ObjectiveCounts {

    private final TenantDsl tenants;

    JooqObjectiveCounts(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Count> list(TenantScopes scopes) {
        var counts = new HashMap<TenantId, Count>();
        tenants.across(scopes)
                .select(
                        OBJECTIVE.TENANT_ID,
                        DSL.count(),
                        DSL.count(OBJECTIVE.OWNER_ID),
                        DSL.count(OBJECTIVE.LATEST_ON))
                .from(OBJECTIVE)
                .where(OBJECTIVE.TENANT_ID.in(scopes.tenants()), OBJECTIVE.CLOSED_AT.isNull())
                .groupBy(OBJECTIVE.TENANT_ID)
                .forEach(
                        row ->
                                counts.put(
                                        row.value1(),
                                        new Count(row.value2(), row.value3(), row.value4())));
        return counts;
    }

    @Override
    public Progress count(TenantScope scope, LocalDate today) {
        return tenants.in(scope)
                .select(
                        DSL.count(),
                        DSL.count().filterWhere(OBJECTIVE.REACHED.isTrue()),
                        DSL.count()
                                .filterWhere(
                                        OBJECTIVE.REACHED.isFalse(), OBJECTIVE.DUE_ON.lt(today)))
                .from(OBJECTIVE)
                .where(OBJECTIVE.TENANT_ID.eq(scope.tenant()), OBJECTIVE.CLOSED_AT.isNull())
                .fetchSingle(Records.mapping(Progress::new));
    }
}
