package dev.triennium.persistence.certificationbody;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_BODY;

import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import org.jooq.Record;

/// How a body counts, for statements that join its row.
public final class CycleParameterColumns {

    private final Column<String> expiryConvention;
    private final Column<Integer> surveillanceToleranceMonths;
    private final Column<Integer> surveillanceFrequencyMonths;
    private final Column<String> recertYearBasis;
    private final Column<String> recertExpiryPolicy;
    private final Column<Integer> stageGapMinDays;
    private final Column<Integer> stageGapMaxMonths;
    private final Column<Integer> suspensionMaxMonths;
    private final Column<Boolean> restoreNeedsStartedRecert;
    private final Column<Integer> decisionLeadDays;

    public CycleParameterColumns(Columns columns) {
        this.expiryConvention = columns.add(CERTIFICATION_BODY.EXPIRY_CONVENTION);
        this.surveillanceToleranceMonths =
                columns.add(CERTIFICATION_BODY.SURVEILLANCE_TOLERANCE_MONTHS);
        this.surveillanceFrequencyMonths =
                columns.add(CERTIFICATION_BODY.SURVEILLANCE_FREQUENCY_MONTHS);
        this.recertYearBasis = columns.add(CERTIFICATION_BODY.RECERT_YEAR_BASIS);
        this.recertExpiryPolicy = columns.add(CERTIFICATION_BODY.RECERT_EXPIRY_POLICY);
        this.stageGapMinDays = columns.add(CERTIFICATION_BODY.STAGE_GAP_MIN_DAYS);
        this.stageGapMaxMonths = columns.add(CERTIFICATION_BODY.STAGE_GAP_MAX_MONTHS);
        this.suspensionMaxMonths = columns.add(CERTIFICATION_BODY.SUSPENSION_MAX_MONTHS);
        this.restoreNeedsStartedRecert =
                columns.add(CERTIFICATION_BODY.RESTORE_NEEDS_STARTED_RECERT);
        this.decisionLeadDays = columns.add(CERTIFICATION_BODY.DECISION_LEAD_DAYS);
    }

    public CycleParameters of(Record row) {
        return new CycleParameters(
                ExpiryConvention.valueOf(expiryConvention.of(row)),
                surveillanceToleranceMonths.of(row),
                surveillanceFrequencyMonths.of(row),
                RecertYearBasis.valueOf(recertYearBasis.of(row)),
                RecertExpiryPolicy.valueOf(recertExpiryPolicy.of(row)),
                stageGapMinDays.of(row),
                stageGapMaxMonths.of(row),
                suspensionMaxMonths.of(row),
                restoreNeedsStartedRecert.of(row),
                decisionLeadDays.of(row));
    }
}
