package dev.triennium.domain.quotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/// By what IAF MD 11 tells how integrated a management system is. The level is the share of the
/// criteria that are met; the calculator goes down to the next fifth.
public enum IntegrationCriterion {
    DOCUMENTATION,
    MANAGEMENT_REVIEW,
    INTERNAL_AUDITS,
    POLICY_AND_OBJECTIVES,
    PROCESSES,
    IMPROVEMENT,
    MANAGEMENT_SUPPORT;

    private static final int WHOLE = 100;

    /// @param met by the management system
    /// @return the level in percent
    public static int level(Set<IntegrationCriterion> met) {
        return BigDecimal.valueOf((long) met.size() * WHOLE)
                .divide(BigDecimal.valueOf(values().length), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
