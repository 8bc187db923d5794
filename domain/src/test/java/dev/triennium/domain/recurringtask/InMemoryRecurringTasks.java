package dev.triennium.domain.recurringtask;

import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.InMemoryRegisterRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Recurring tasks in memory; of filters and orders it knows none.
final class InMemoryRecurringTasks
        extends InMemoryRegisterRepository<RecurringTaskId, RecurringTask>
        implements RecurringTaskRepository {

    private final Map<RecurringTaskId, Map<LocalDate, RecordedDay>> recorded = new HashMap<>();

    @Override
    public Map<TenantId, Page<RecurringTask>> pages(
            TenantScopes scopes,
            RecurringTaskFilter filter,
            RecurringTaskOrder order,
            PageRequest page) {
        return register.pagesOfFacts(scopes, _ -> true);
    }

    @Override
    public Map<Ref<PlanTaskId>, Page<RecurringTask>> pagesOfPlanTasks(
            TenantScopes scopes, Collection<Ref<PlanTaskId>> tasks, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TenantId, List<RecurringTask>> listOfPlans(TenantScopes scopes) {
        var found = new HashMap<TenantId, List<RecurringTask>>();
        listAll(scopes)
                .forEach(
                        (tenant, all) ->
                                found.put(
                                        tenant,
                                        all.stream()
                                                .filter(one -> one.origin() != null)
                                                .sorted(
                                                        Comparator.comparingInt(
                                                                RecurringTask::number))
                                                .toList()));
        return found;
    }

    @Override
    public Map<Ref<RecurringTaskId>, List<RecordedDay>> listRecorded(
            TenantScopes scopes, Collection<Ref<RecurringTaskId>> tasks) {
        var found = new HashMap<Ref<RecurringTaskId>, List<RecordedDay>>();
        tasks.forEach(
                ref ->
                        found.put(
                                ref,
                                List.copyOf(recorded.getOrDefault(ref.id(), Map.of()).values())));
        return found;
    }

    @Override
    public void put(TenantScope scope, RecurringTaskId task, RecordedDay day) {
        recorded.computeIfAbsent(task, _ -> new TreeMap<>()).put(day.dueOn(), day);
    }
}
