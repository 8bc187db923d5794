package dev.triennium.domain.recurringtask;

import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface RecurringTaskRepository
        extends RegisterRepository<RecurringTaskId, RecurringTask> {

    /// The same page of each organisation's recurring tasks, in one statement.
    Map<TenantId, Page<RecurringTask>> pages(
            TenantScopes scopes,
            RecurringTaskFilter filter,
            RecurringTaskOrder order,
            PageRequest page);

    /// A page of those that each task of a plan has left, the oldest first.
    Map<Ref<PlanTaskId>, Page<RecurringTask>> pagesOfPlanTasks(
            TenantScopes scopes, Collection<Ref<PlanTaskId>> tasks, PageRequest page);

    /// All that plans have left, the oldest first.
    Map<TenantId, List<RecurringTask>> listOfPlans(TenantScopes scopes);

    /// All that was recorded of each, by the day.
    Map<Ref<RecurringTaskId>, List<RecordedDay>> listRecorded(
            TenantScopes scopes, Collection<Ref<RecurringTaskId>> tasks);

    /// Keeps what was recorded, in the place of what was known of the same day.
    void put(TenantScope scope, RecurringTaskId task, RecordedDay day);
}
