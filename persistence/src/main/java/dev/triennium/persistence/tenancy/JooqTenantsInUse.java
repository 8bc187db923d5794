package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.TenantsInUse;
import org.springframework.stereotype.Repository;

@Repository
class JooqTenantsInUse implements TenantsInUse {

    private final TenantDsl tenants;

    JooqTenantsInUse(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Accessible get(PortfolioScope scope) {
        return new Accessible(
                tenants.sweep(CrossTenantSweep.ACCESSIBLE_TENANTS)
                        .select(TENANT.ID)
                        .from(AccessibleTenants.of(scope))
                        .where(TENANT.ARCHIVED_AT.isNull())
                        .orderBy(TENANT.NAME_ORDER, TENANT.ID)
                        .fetch(TENANT.ID));
    }
}
