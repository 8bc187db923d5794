package dev.triennium.domain.incident;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

public interface IncidentRepository extends RegisterRepository<IncidentId, Incident> {

    /// The same page of each organisation's incidents, in one statement.
    Map<TenantId, Page<Incident>> pages(
            TenantScopes scopes, IncidentFilter filter, IncidentOrder order, PageRequest page);
}
