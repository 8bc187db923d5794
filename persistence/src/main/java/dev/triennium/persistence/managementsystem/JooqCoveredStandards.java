package dev.triennium.persistence.managementsystem;

import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_SYSTEM;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STATEMENT;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.managementsystem.CoveredStandards;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Shape;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqCoveredStandards implements CoveredStandards {

    private static final String APPROVED = "APPROVED";

    private static final Columns COLUMNS = new Columns();
    private static final Column<TenantId> TENANT_ID = COLUMNS.add(SCOPE_STANDARD.TENANT_ID);
    private static final Column<StandardId> STANDARD_ID = COLUMNS.add(SCOPE_STANDARD.STANDARD_ID);
    private static final Column<ManagementSystemId> SYSTEM_ID =
            COLUMNS.add(SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID);
    private static final Column<String> STATE = COLUMNS.add(SCOPE_STATEMENT.STATE);

    private final TenantDsl tenants;

    JooqCoveredStandards(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<Covered>> list(TenantScopes scopes) {
        var found = new HashMap<TenantId, List<Covered>>();
        var binds = new Binds();
        var owners = binds.some(SCOPE_STANDARD.TENANT_ID, scopes.tenants());
        var states = binds.some(SCOPE_STATEMENT.STATE, List.of("DRAFT", APPROVED));
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("covered standards"),
                        binds,
                        COLUMNS.fields(),
                        () ->
                                select(COLUMNS.fields())
                                        .from(SCOPE_STANDARD)
                                        .join(SCOPE_STATEMENT)
                                        .on(
                                                SCOPE_STATEMENT.TENANT_ID.eq(
                                                        SCOPE_STANDARD.TENANT_ID),
                                                SCOPE_STATEMENT.ID.eq(
                                                        SCOPE_STANDARD.SCOPE_STATEMENT_ID))
                                        .join(MANAGEMENT_SYSTEM)
                                        .on(
                                                MANAGEMENT_SYSTEM.TENANT_ID.eq(
                                                        SCOPE_STATEMENT.TENANT_ID),
                                                MANAGEMENT_SYSTEM.ID.eq(
                                                        SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID))
                                        .where(
                                                owners.holds(SCOPE_STANDARD.TENANT_ID),
                                                states.holds(SCOPE_STATEMENT.STATE),
                                                MANAGEMENT_SYSTEM.ARCHIVED_AT.isNull())
                                        .orderBy(
                                                SCOPE_STANDARD.TENANT_ID,
                                                SCOPE_STANDARD.SCOPE_STATEMENT_ID,
                                                SCOPE_STANDARD.ORDINAL))
                .forEach(
                        row ->
                                found.computeIfAbsent(TENANT_ID.of(row), _ -> new ArrayList<>())
                                        .add(
                                                new Covered(
                                                        STANDARD_ID.of(row),
                                                        SYSTEM_ID.of(row),
                                                        STATE.of(row).equals(APPROVED))));
        return found;
    }
}
