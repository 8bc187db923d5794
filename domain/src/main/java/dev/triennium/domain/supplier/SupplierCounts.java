package dev.triennium.domain.supplier;

import dev.triennium.domain.tenancy.TenantScope;

/// How many suppliers an organisation works with.
@FunctionalInterface
public interface SupplierCounts {

    /// @param approved with no conditions
    record Count(int approved, int conditionallyApproved, int notApproved) {}

    Count count(TenantScope scope);
}
