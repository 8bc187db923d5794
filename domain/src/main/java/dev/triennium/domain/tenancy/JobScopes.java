package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import java.time.ZoneId;
import java.util.Set;

/// Makes the scopes of jobs, explicitly for one tenant at a time.
@DomainService
public final class JobScopes {

    /// @param zone the tenant's time zone, as the sweep that found the tenant read it
    public TenantScope of(String job, TenantId tenant, ZoneId zone) {
        return new TenantScope(
                tenant, new Actor.Job(job), job, zone, Set.of(), TenantScope.Archive.NO_MATTER);
    }
}
