package dev.triennium.domain.nonconformity;

import dev.triennium.domain.tenancy.TenantScope;

/// What people call a nonconformity: it counts those that an organisation recorded in one year,
/// without gaps, and stays.
///
/// @param year in which it was recorded
/// @param number from 1
public record NonconformityReference(int year, int number) {

    public NonconformityReference {
        if (number < 1) {
            throw new IllegalArgumentException("Numbers begin with 1");
        }
    }

    /// Such as `NC-2026-014`.
    public String text() {
        return "NC-%d-%03d".formatted(year, number);
    }

    /// Call it while the organisation is locked, so that nobody else gets the same.
    static NonconformityReference next(
            TenantScope scope, NonconformityRepository nonconformities, int year) {
        return new NonconformityReference(
                year, nonconformities.findLastOfYear(scope, year).orElse(0) + 1);
    }
}
