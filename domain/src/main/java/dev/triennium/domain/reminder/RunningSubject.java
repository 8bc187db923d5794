package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/// A subject that may have deadlines.
///
/// @param zone the tenant's, for the scope to work in
public record RunningSubject(TenantId tenant, ZoneId zone, UUID id) {

    public RunningSubject {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(id);
    }
}
