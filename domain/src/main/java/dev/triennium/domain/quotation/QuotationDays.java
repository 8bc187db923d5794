package dev.triennium.domain.quotation;

import dev.triennium.domain.audittime.AuditTimeEstimate;
import java.math.BigDecimal;
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

    public QuotationDays {
        Objects.requireNonNull(initial);
        Objects.requireNonNull(surveillance);
        Objects.requireNonNull(recertification);
        Objects.requireNonNull(leastInitial);
    }

    static QuotationDays of(AuditTimeEstimate estimate) {
        return new QuotationDays(
                estimate.initialDays(),
                estimate.surveillanceDays(),
                estimate.recertificationDays(),
                estimate.undershootBelowDays(),
                estimate.integrationReductionPercent(),
                estimate.isUnverified());
    }
}
