package dev.triennium.persistence.gate;

import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;

import dev.triennium.domain.gate.Representatives;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class JooqRepresentatives implements Representatives {

    private final TenantDsl tenants;

    JooqRepresentatives(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Set<TenantId> listAppointed(TenantScopes scopes, Instant at) {
        return tenants.across(scopes)
                .selectDistinct(MEMBERSHIP.TENANT_ID)
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.TENANT_ID.in(scopes.tenants()),
                        MEMBERSHIP.ROLE.eq(Role.REPRESENTATIVE.name()),
                        MEMBERSHIP.VALID_FROM_AT.le(at),
                        MEMBERSHIP.VALID_UNTIL_AT.isNull().or(MEMBERSHIP.VALID_UNTIL_AT.gt(at)))
                .fetchSet(MEMBERSHIP.TENANT_ID);
    }
}
