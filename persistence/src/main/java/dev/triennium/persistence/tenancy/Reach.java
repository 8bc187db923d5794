package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantId;
import java.util.Set;

/// How far a statement may reach.
sealed interface Reach {

    /// No tenant's rows at all.
    record None() implements Reach {}

    /// Read and write one tenant's rows.
    record One(TenantId tenant) implements Reach {}

    /// Read the rows of these tenants.
    record Several(Set<TenantId> tenants) implements Reach {}

    /// Read across tenants, for a reason that has a name.
    record Sweep(CrossTenantSweep reason) implements Reach {}
}
