package dev.triennium.domain.recurringtask;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The recurring tasks that colleagues answer for.
@DomainService
final class RecurringTaskDuties extends OwnerDuties<RecurringTaskId, RecurringTask> {

    private final RecurringTaskService service;

    RecurringTaskDuties(RecurringTaskRepository tasks, RecurringTaskService service) {
        super(RecurringTaskDeadlineSource.TYPE, tasks);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, RecurringTaskId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
