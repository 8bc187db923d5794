package dev.triennium.domain.objective;

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

/// Objectives in memory; of filters and orders it knows none.
public final class InMemoryObjectives extends InMemoryRegisterRepository<ObjectiveId, Objective>
        implements ObjectiveRepository {

    private final Map<ObjectiveId, Map<LocalDate, Measured>> measured = new HashMap<>();

    @Override
    public Map<TenantId, Page<Objective>> pages(
            TenantScopes scopes, ObjectiveFilter filter, ObjectiveOrder order, PageRequest page) {
        return register.pagesOfFacts(scopes, _ -> true);
    }

    @Override
    public Map<Ref<ObjectiveId>, List<Measured>> listMeasured(
            TenantScopes scopes, Collection<Ref<ObjectiveId>> objectives) {
        var found = new HashMap<Ref<ObjectiveId>, List<Measured>>();
        for (var ref : objectives) {
            found.put(
                    ref,
                    measured.getOrDefault(ref.id(), Map.of()).values().stream()
                            .sorted(Comparator.comparing(Measured::on).reversed())
                            .toList());
        }
        return found;
    }

    @Override
    public void put(TenantScope scope, ObjectiveId objective, Measured one) {
        measured.computeIfAbsent(objective, _ -> new HashMap<>()).put(one.on(), one);
    }
}
