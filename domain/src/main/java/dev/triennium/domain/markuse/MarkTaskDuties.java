package dev.triennium.domain.markuse;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The tasks at places with marks that colleagues do.
@DomainService
final class MarkTaskDuties extends OwnerDuties<MarkTaskId, MarkTask> {

    private final MarkUseService service;

    MarkTaskDuties(MarkTaskRepository tasks, MarkUseService service) {
        super(MarkTaskDeadlineSource.TYPE, tasks);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, MarkTaskId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
