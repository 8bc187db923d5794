package dev.triennium.persistence.statementofapplicability;

import static dev.triennium.persistence.jooq.generated.Tables.STATEMENT_OF_APPLICABILITY;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatedStandards;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
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
class JooqStatedStandards implements StatedStandards {

    private static final String SIGNED = "SIGNED";

    private static final Columns COLUMNS = new Columns();
    private static final Column<TenantId> TENANT_ID =
            COLUMNS.add(STATEMENT_OF_APPLICABILITY.TENANT_ID);
    private static final Column<StandardId> STANDARD_ID =
            COLUMNS.add(STATEMENT_OF_APPLICABILITY.STANDARD_ID);
    private static final Column<StatementOfApplicabilityId> ID =
            COLUMNS.add(STATEMENT_OF_APPLICABILITY.ID);
    private static final Column<String> STATE = COLUMNS.add(STATEMENT_OF_APPLICABILITY.STATE);

    private final TenantDsl tenants;

    JooqStatedStandards(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<Stated>> list(TenantScopes scopes) {
        var found = new HashMap<TenantId, List<Stated>>();
        var binds = new Binds();
        var owners = binds.some(STATEMENT_OF_APPLICABILITY.TENANT_ID, scopes.tenants());
        var states = binds.some(STATEMENT_OF_APPLICABILITY.STATE, List.of("DRAFT", SIGNED));
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("stated standards"),
                        binds,
                        COLUMNS.fields(),
                        () ->
                                select(COLUMNS.fields())
                                        .from(STATEMENT_OF_APPLICABILITY)
                                        .where(
                                                owners.holds(STATEMENT_OF_APPLICABILITY.TENANT_ID),
                                                states.holds(STATEMENT_OF_APPLICABILITY.STATE))
                                        .orderBy(
                                                STATEMENT_OF_APPLICABILITY.TENANT_ID,
                                                STATEMENT_OF_APPLICABILITY.STANDARD_ID,
                                                STATEMENT_OF_APPLICABILITY.NUMBER))
                .forEach(
                        row ->
                                found.computeIfAbsent(TENANT_ID.of(row), _ -> new ArrayList<>())
                                        .add(
                                                new Stated(
                                                        STANDARD_ID.of(row),
                                                        ID.of(row),
                                                        STATE.of(row).equals(SIGNED))));
        return found;
    }
}
