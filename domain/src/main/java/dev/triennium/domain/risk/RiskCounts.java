package dev.triennium.domain.risk;

import dev.triennium.domain.tenancy.TenantScope;

/// How many risks and opportunities an organisation works on.
@FunctionalInterface
public interface RiskCounts {

    /// Of those that are not closed, by how they are rated now.
    ///
    /// @param accepted as they are
    record Count(int open, int aboveThreshold, int withinThreshold, int accepted) {

        public int notRated() {
            return open - aboveThreshold - withinThreshold;
        }
    }

    Count count(TenantScope scope);
}
