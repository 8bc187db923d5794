package dev.triennium.domain.quotation;

import dev.triennium.domain.audittime.AuditTimeEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/// The calculated days that quotations are held against.
///
/// @param initial of stage 1 and stage 2 together
/// @param surveillance in each year
/// @param leastInitial below it a quotation is too low
public record QuotationDays(
        BigDecimal initial,
        BigDecimal surveillance,
        BigDecimal recertification,
        BigDecimal leastInitial,
        int integrationReductionPercent,
        boolean isUnverified) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    public QuotationDays {
        Objects.requireNonNull(initial);
        Objects.requireNonNull(surveillance);
        Objects.requireNonNull(recertification);
        Objects.requireNonNull(leastInitial);
    }

    public static QuotationDays of(AuditTimeEstimate estimate) {
        return new QuotationDays(
                estimate.initialDays(),
                estimate.surveillanceDays(),
                estimate.recertificationDays(),
                estimate.undershootBelowDays(),
                estimate.integrationReductionPercent(),
                estimate.isUnverified());
    }

    /// Below it a surveillance is too short: a third of what an initial audit takes at the least.
    public BigDecimal leastSurveillance() {
        return half(leastInitial.divide(THREE, 4, RoundingMode.HALF_UP));
    }

    /// Below it a recertification is too short: two thirds of that.
    public BigDecimal leastRecertification() {
        return half(leastInitial.multiply(TWO).divide(THREE, 4, RoundingMode.HALF_UP));
    }

    /// To the nearest half day.
    private static BigDecimal half(BigDecimal days) {
        return days.multiply(TWO).setScale(0, RoundingMode.HALF_UP).divide(TWO);
    }
}
