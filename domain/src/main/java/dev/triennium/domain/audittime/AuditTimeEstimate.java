package dev.triennium.domain.audittime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How many days an audit takes. The certification body decides.
///
/// @param initialDays of stage 1 and stage 2 together
/// @param surveillanceDays in each year
/// @param recertificationDays as of today's figures
/// @param onSiteMinimumDays of the initial audit
/// @param undershootBelowDays a quote with fewer days for the initial audit is too low
/// @param integrationReductionPercent of the days of all standards together
/// @param steps how it was computed, to be read from top to bottom
public record AuditTimeEstimate(
        BigDecimal initialDays,
        BigDecimal surveillanceDays,
        BigDecimal recertificationDays,
        BigDecimal onSiteMinimumDays,
        BigDecimal undershootBelowDays,
        List<OfSystem> systems,
        int integrationReductionPercent,
        List<CalculationStep> steps) {

    public AuditTimeEstimate {
        Objects.requireNonNull(initialDays);
        Objects.requireNonNull(surveillanceDays);
        Objects.requireNonNull(recertificationDays);
        Objects.requireNonNull(onSiteMinimumDays);
        Objects.requireNonNull(undershootBelowDays);
        systems = List.copyOf(systems);
        steps = List.copyOf(steps);
    }

    /// The days of one standard, as if it were audited alone.
    ///
    /// @param complexity that its table was read by; null: its table has none
    /// @param adjustmentPercent as far as it counts
    /// @param days of the initial audit
    /// @param range that its factors allow; null: there are none
    /// @param isEstimate whether its table is that of another standard
    /// @param isUnverified whether it rests on a figure that no primary source confirms
    public record OfSystem(
            String standard,
            int effectivePersonnel,
            @Nullable AuditComplexity complexity,
            BigDecimal baseDays,
            int adjustmentPercent,
            BigDecimal days,
            @Nullable Range range,
            boolean isEstimate,
            boolean isUnverified) {

        public OfSystem {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(baseDays);
            Objects.requireNonNull(days);
        }
    }

    public record Range(BigDecimal fromDays, BigDecimal toDays) {

        public Range {
            Objects.requireNonNull(fromDays);
            Objects.requireNonNull(toDays);
        }
    }

    /// Whether any figure in it is confirmed by no primary source.
    public boolean isUnverified() {
        return systems.stream().anyMatch(one -> one.isUnverified() || one.isEstimate());
    }
}
