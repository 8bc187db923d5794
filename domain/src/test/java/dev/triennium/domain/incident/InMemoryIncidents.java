package dev.triennium.domain.incident;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.InMemoryRegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

/// Incidents in memory; of filters it knows the kinds, of orders none.
public final class InMemoryIncidents extends InMemoryRegisterRepository<IncidentId, Incident>
        implements IncidentRepository {

    @Override
    public Map<TenantId, Page<Incident>> pages(
            TenantScopes scopes, IncidentFilter filter, IncidentOrder order, PageRequest page) {
        return register.pagesOfFacts(
                scopes,
                incident ->
                        filter.kinds().isEmpty()
                                || filter.kinds().contains(incident.facts().content().kind()));
    }
}
