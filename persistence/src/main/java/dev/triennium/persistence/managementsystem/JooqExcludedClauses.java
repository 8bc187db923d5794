package dev.triennium.persistence.managementsystem;

import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_SYSTEM;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_EXCLUSION;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STATEMENT;

import dev.triennium.domain.managementsystem.ExcludedClauses;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class JooqExcludedClauses implements ExcludedClauses {

    private static final String APPROVED = "APPROVED";

    private final TenantDsl tenants;

    JooqExcludedClauses(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Set<ClauseId>> list(TenantScopes scopes) {
        var found = new HashMap<TenantId, Set<ClauseId>>();
        tenants.across(scopes)
                .select(SCOPE_EXCLUSION.TENANT_ID, SCOPE_EXCLUSION.CLAUSE_ID)
                .from(SCOPE_EXCLUSION)
                .join(SCOPE_STATEMENT)
                .on(
                        SCOPE_STATEMENT.TENANT_ID.eq(SCOPE_EXCLUSION.TENANT_ID),
                        SCOPE_STATEMENT.ID.eq(SCOPE_EXCLUSION.SCOPE_STATEMENT_ID))
                .join(MANAGEMENT_SYSTEM)
                .on(
                        MANAGEMENT_SYSTEM.TENANT_ID.eq(SCOPE_STATEMENT.TENANT_ID),
                        MANAGEMENT_SYSTEM.ID.eq(SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID))
                .where(
                        SCOPE_EXCLUSION.TENANT_ID.in(scopes.tenants()),
                        SCOPE_STATEMENT.STATE.eq(APPROVED),
                        MANAGEMENT_SYSTEM.ARCHIVED_AT.isNull())
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                        .add(row.value2()));
        return found;
    }
}
