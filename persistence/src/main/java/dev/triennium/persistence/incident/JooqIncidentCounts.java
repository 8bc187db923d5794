package dev.triennium.persistence.incident;

import static dev.triennium.persistence.jooq.generated.Tables.INCIDENT;
import static org.jooq.impl.DSL.trueCondition;

import dev.triennium.domain.incident.IncidentCounts;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqIncidentCounts implements IncidentCounts {

    private static final Condition IS_COMPLAINT = INCIDENT.KIND.eq(IncidentKind.COMPLAINT.name());

    private static final Condition IS_OPEN = INCIDENT.CLOSED_AT.isNull();

    private final TenantDsl tenants;

    JooqIncidentCounts(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Count count(TenantScope scope, @Nullable LocalDate since) {
        var isRecent = since == null ? trueCondition() : INCIDENT.OCCURRED_ON.gt(since);
        return tenants.in(scope)
                .select(
                        DSL.count().filterWhere(IS_COMPLAINT.not(), isRecent),
                        DSL.count().filterWhere(IS_COMPLAINT.not(), IS_OPEN),
                        DSL.count().filterWhere(IS_COMPLAINT, isRecent),
                        DSL.count().filterWhere(IS_COMPLAINT, IS_OPEN))
                .from(INCIDENT)
                .where(INCIDENT.TENANT_ID.eq(scope.tenant()))
                .fetchSingle(Records.mapping(Count::new));
    }
}
