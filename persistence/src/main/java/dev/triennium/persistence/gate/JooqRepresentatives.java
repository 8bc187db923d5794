package dev.triennium.persistence.gate;

import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;

import dev.triennium.domain.gate.Representatives;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.Map;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqRepresentatives implements Representatives {

    private final TenantDsl tenants;

    JooqRepresentatives(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Integer> count(TenantScopes scopes, Instant at) {
        return tenants.across(scopes)
                .select(MEMBERSHIP.TENANT_ID, DSL.count())
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.TENANT_ID.in(scopes.tenants()),
                        MEMBERSHIP.ROLE.eq(Role.REPRESENTATIVE.name()),
                        MEMBERSHIP.VALID_FROM_AT.le(at),
                        MEMBERSHIP.VALID_UNTIL_AT.isNull().or(MEMBERSHIP.VALID_UNTIL_AT.gt(at)))
                .groupBy(MEMBERSHIP.TENANT_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }
}
