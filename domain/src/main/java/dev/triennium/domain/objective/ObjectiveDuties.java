package dev.triennium.domain.objective;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The objectives that colleagues answer for.
@DomainService
final class ObjectiveDuties extends OwnerDuties<ObjectiveId, Objective> {

    private final ObjectiveService service;

    ObjectiveDuties(ObjectiveRepository objectives, ObjectiveService service) {
        super(ObjectiveDeadlineSource.TYPE, objectives);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, ObjectiveId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
