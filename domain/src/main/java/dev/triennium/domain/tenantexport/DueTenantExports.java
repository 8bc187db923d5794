package dev.triennium.domain.tenantexport;

import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Finds, across tenants, what a job has to do.
public interface DueTenantExports {

    record Due(TenantId tenant, ZoneId zone, TenantExportId export) {}

    /// Those to make, the oldest first.
    List<Due> listRequested(Instant now, int limit);

    /// Those to throw away, the oldest first.
    List<Due> listExpired(Instant now, int limit);
}
