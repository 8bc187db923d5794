package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Finds, across tenants, what a job has to do.
public interface DueTenantClosings {

    record Due(TenantId tenant, ZoneId zone) {}

    /// Confirmed ones that have ended, and those that end until then and are not announced yet.
    List<Due> listEnding(Instant now, Instant until, int limit);

    /// Those that have ended, and have something left to delete.
    List<Due> listClosed(int limit);
}
