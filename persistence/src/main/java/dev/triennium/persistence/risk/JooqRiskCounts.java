package dev.triennium.persistence.risk;

import static dev.triennium.persistence.jooq.generated.Tables.RISK;
import static org.jooq.impl.DSL.coalesce;

import dev.triennium.domain.risk.RiskCounts;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantDsl;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqRiskCounts implements RiskCounts {

    private final TenantDsl tenants;

    JooqRiskCounts(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Count count(TenantScope scope) {
        var isWithin = coalesce(RISK.RESIDUAL_WITHIN_THRESHOLD, RISK.INHERENT_WITHIN_THRESHOLD);
        return tenants.in(scope)
                .select(
                        DSL.count(),
                        DSL.count().filterWhere(isWithin.eq(false)),
                        DSL.count().filterWhere(isWithin.eq(true)),
                        DSL.count().filterWhere(RISK.STATE.eq(RiskStanding.State.ACCEPTED.name())))
                .from(RISK)
                .where(
                        RISK.TENANT_ID.eq(scope.tenant()),
                        RISK.STATE.ne(RiskStanding.State.CLOSED.name()))
                .fetchSingle(Records.mapping(Count::new));
    }
}
