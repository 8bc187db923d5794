package dev.triennium.persistence.gapanalysis;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_STANDARD;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.gapanalysis.AssessedStandards;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Shape;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqAssessedStandards implements AssessedStandards {

    private static final Columns COLUMNS = new Columns();
    private static final Column<TenantId> TENANT_ID = COLUMNS.add(ASSESSMENT_STANDARD.TENANT_ID);
    private static final Column<StandardId> STANDARD_ID =
            COLUMNS.add(ASSESSMENT_STANDARD.STANDARD_ID);
    private static final Column<AssessmentId> ASSESSMENT_ID =
            COLUMNS.add(ASSESSMENT_STANDARD.ASSESSMENT_ID);
    private static final Column<Instant> COMPLETED_AT = COLUMNS.add(ASSESSMENT.COMPLETED_AT);
    private static final Column<LocalDate> DUE_ON = COLUMNS.add(ASSESSMENT.DUE_ON);

    private final TenantDsl tenants;

    JooqAssessedStandards(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<Assessed>> list(TenantScopes scopes) {
        var found = new HashMap<TenantId, List<Assessed>>();
        var binds = new Binds();
        var owners = binds.some(ASSESSMENT_STANDARD.TENANT_ID, scopes.tenants());
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("assessed standards"),
                        binds,
                        COLUMNS.fields(),
                        () ->
                                select(COLUMNS.fields())
                                        .from(ASSESSMENT_STANDARD)
                                        .join(ASSESSMENT)
                                        .on(
                                                ASSESSMENT.TENANT_ID.eq(
                                                        ASSESSMENT_STANDARD.TENANT_ID),
                                                ASSESSMENT.ID.eq(ASSESSMENT_STANDARD.ASSESSMENT_ID))
                                        .where(
                                                owners.holds(ASSESSMENT_STANDARD.TENANT_ID),
                                                ASSESSMENT.ARCHIVED_AT.isNull())
                                        .orderBy(
                                                ASSESSMENT_STANDARD.TENANT_ID,
                                                ASSESSMENT_STANDARD.ASSESSMENT_ID,
                                                ASSESSMENT_STANDARD.ORDINAL))
                .forEach(
                        row ->
                                found.computeIfAbsent(TENANT_ID.of(row), _ -> new ArrayList<>())
                                        .add(
                                                new Assessed(
                                                        STANDARD_ID.of(row),
                                                        ASSESSMENT_ID.of(row),
                                                        COMPLETED_AT.find(row) != null,
                                                        DUE_ON.find(row))));
        return found;
    }
}
