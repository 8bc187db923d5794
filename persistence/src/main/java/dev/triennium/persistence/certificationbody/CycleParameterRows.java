package dev.triennium.persistence.certificationbody;

import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationBodyRecord;

/// How a body counts, from its row.
public final class CycleParameterRows {

    private CycleParameterRows() {}

    public static CycleParameters toDomain(CertificationBodyRecord row) {
        return new CycleParameters(
                ExpiryConvention.valueOf(row.getExpiryConvention()),
                row.getSurveillanceToleranceMonths(),
                RecertYearBasis.valueOf(row.getRecertYearBasis()),
                RecertExpiryPolicy.valueOf(row.getRecertExpiryPolicy()),
                row.getStageGapMinDays(),
                row.getStageGapMaxMonths(),
                row.getSuspensionMaxMonths());
    }
}
