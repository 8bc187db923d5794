package dev.triennium.domain.objective;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.InMemoryRegister;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Objectives in memory; of filters and orders it knows none.
public final class InMemoryObjectives implements ObjectiveRepository {

    public final InMemoryRegister<ObjectiveId, Objective> register = new InMemoryRegister<>();
    private final Map<ObjectiveId, Map<LocalDate, Measured>> measured = new HashMap<>();

    @Override
    public Optional<Entry<ObjectiveId, Objective>> find(TenantScope scope, ObjectiveId id) {
        return register.find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, Entry<ObjectiveId, Objective> objective) {
        register.insert(scope, objective);
    }

    @Override
    public void update(
            TenantScope scope, Entry<ObjectiveId, Objective> objective, int expectedVersion) {
        register.update(scope, objective, expectedVersion);
    }

    @Override
    public Map<Ref<ObjectiveId>, Objective> list(
            TenantScopes scopes, Collection<Ref<ObjectiveId>> refs) {
        return register.listFacts(scopes, refs);
    }

    @Override
    public Map<TenantId, List<Objective>> listAll(TenantScopes scopes) {
        return register.listAllFacts(scopes);
    }

    @Override
    public Map<Ref<ObjectiveId>, EntryLinks> listLinks(
            TenantScopes scopes, Collection<Ref<ObjectiveId>> refs) {
        return register.listLinks(scopes, refs);
    }

    @Override
    public Map<Ref<ColleagueId>, List<Objective>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return register.listOwned(scopes, owners);
    }

    @Override
    public boolean lock(TenantScope scope, ObjectiveId id) {
        return register.lock(scope, id);
    }

    @Override
    public Optional<Integer> findLastNumber(TenantScope scope) {
        return register.findLastNumber(scope);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return register.listRunning(after, size);
    }

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
