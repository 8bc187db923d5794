package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.ColleagueDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tasks of plans that colleagues own and have not done.
@DomainService
final class PlanTaskDuties implements ColleagueDuties {

    private final PlanTaskRepository tasks;
    private final PlanTaskService service;

    PlanTaskDuties(PlanTaskRepository tasks, PlanTaskService service) {
        this.tasks = tasks;
        this.service = service;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var open = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        tasks.listOpenOf(scopes, colleagues)
                .forEach(
                        (owner, own) ->
                                open.put(owner, own.stream().map(PlanTaskDuties::work).toList()));
        return open;
    }

    private static OpenWork work(PlanTaskId task) {
        return new OpenWork(PlanTaskService.TYPE, task, null);
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        return service.handOver(scope, from, to).stream().map(PlanTaskDuties::work).toList();
    }
}
