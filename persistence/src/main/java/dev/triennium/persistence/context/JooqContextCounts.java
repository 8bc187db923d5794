package dev.triennium.persistence.context;

import static dev.triennium.persistence.jooq.generated.Tables.CONTEXT_ISSUE;
import static dev.triennium.persistence.jooq.generated.Tables.INTERESTED_PARTY;
import static dev.triennium.persistence.jooq.generated.Tables.PARTY_REQUIREMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;

import dev.triennium.domain.context.ContextCounts;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqContextCounts implements ContextCounts {

    private final TenantDsl tenants;

    JooqContextCounts(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Count> list(TenantScopes scopes) {
        var parties = parties(scopes);
        var counts = new HashMap<TenantId, Count>();
        parties.forEach((tenant, count) -> counts.put(tenant, new Count(0, count)));
        tenants.across(scopes)
                .select(CONTEXT_ISSUE.TENANT_ID, count())
                .from(CONTEXT_ISSUE)
                .where(
                        CONTEXT_ISSUE.TENANT_ID.in(scopes.tenants()),
                        CONTEXT_ISSUE.CLOSED_AT.isNull())
                .groupBy(CONTEXT_ISSUE.TENANT_ID)
                .forEach(
                        row ->
                                counts.put(
                                        row.value1(),
                                        new Count(
                                                row.value2(),
                                                parties.getOrDefault(row.value1(), 0))));
        return counts;
    }

    private Map<TenantId, Integer> parties(TenantScopes scopes) {
        var found = new HashMap<TenantId, Integer>();
        tenants.across(scopes)
                .select(INTERESTED_PARTY.TENANT_ID, countDistinct(INTERESTED_PARTY.ID))
                .from(INTERESTED_PARTY)
                .join(PARTY_REQUIREMENT)
                .on(
                        PARTY_REQUIREMENT.TENANT_ID.eq(INTERESTED_PARTY.TENANT_ID),
                        PARTY_REQUIREMENT.INTERESTED_PARTY_ID.eq(INTERESTED_PARTY.ID))
                .where(
                        INTERESTED_PARTY.TENANT_ID.in(scopes.tenants()),
                        INTERESTED_PARTY.CLOSED_AT.isNull(),
                        PARTY_REQUIREMENT.CLOSED_AT.isNull())
                .groupBy(INTERESTED_PARTY.TENANT_ID)
                .forEach(row -> found.put(row.value1(), row.value2()));
        return found;
    }
}
