package dev.triennium.domain.incident;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The incidents that colleagues see to.
@DomainService
final class IncidentDuties extends OwnerDuties<IncidentId, Incident> {

    private final IncidentService service;

    IncidentDuties(IncidentRepository incidents, IncidentService service) {
        super(IncidentDeadlineSource.TYPE, incidents);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, IncidentId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
