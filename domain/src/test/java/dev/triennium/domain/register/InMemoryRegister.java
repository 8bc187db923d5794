package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A register in memory. Its port is implemented around it: entries and what lists show of them are
/// read by methods of one name.
public final class InMemoryRegister<I extends EntityId, R extends Registered<I, R>>
        extends InMemoryRepository<I, Entry<I, R>> {

    private static final Comparator<RunningSubject> ORDER =
            Comparator.comparing((RunningSubject one) -> one.tenant().value())
                    .thenComparing(RunningSubject::id);

    public void clear() {
        rows.clear();
    }

    public Map<Ref<I>, R> listFacts(TenantScopes scopes, Collection<Ref<I>> refs) {
        var found = new LinkedHashMap<Ref<I>, R>();
        list(scopes, refs).forEach((ref, entry) -> found.put(ref, entry.facts()));
        return found;
    }

    public Map<Ref<I>, EntryLinks> listLinks(TenantScopes scopes, Collection<Ref<I>> refs) {
        var found = new LinkedHashMap<Ref<I>, EntryLinks>();
        list(scopes, refs).forEach((ref, entry) -> found.put(ref, entry.links()));
        return found;
    }

    public Map<Ref<ColleagueId>, List<R>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        var found = new HashMap<Ref<ColleagueId>, List<R>>();
        rows.forEach(
                (ref, entry) -> {
                    var owner = entry.facts().owner();
                    if (owner != null && entry.facts().isOpen() && scopes.contains(ref.tenant())) {
                        var key = new Ref<>(ref.tenant(), owner);
                        if (owners.contains(key)) {
                            found.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry.facts());
                        }
                    }
                });
        return found;
    }

    public Optional<Integer> findLastNumber(TenantScope scope) {
        return page(scope.tenant(), _ -> true).values().stream()
                .map(entry -> entry.facts().number())
                .max(Integer::compare);
    }

    public boolean lock(TenantScope scope, I id) {
        return find(scope, id).isPresent();
    }

    public Map<TenantId, Page<R>> pagesOfFacts(TenantScopes scopes, Predicate<Entry<I, R>> filter) {
        var found = new HashMap<TenantId, Page<R>>();
        pages(scopes, filter).forEach((tenant, page) -> found.put(tenant, page.map(Entry::facts)));
        return found;
    }

    public Map<TenantId, List<R>> listAllFacts(TenantScopes scopes) {
        var found = new HashMap<TenantId, List<R>>();
        pagesOfFacts(scopes, _ -> true).forEach((tenant, page) -> found.put(tenant, page.values()));
        return found;
    }

    private static RunningSubject running(Ref<?> ref) {
        return new RunningSubject(ref.tenant(), ZoneOffset.UTC, ((EntityId) ref.id()).value());
    }

    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().facts().isOpen())
                .map(row -> running(row.getKey()))
                .sorted(ORDER)
                .filter(one -> after == null || ORDER.compare(one, after) > 0)
                .limit(size)
                .toList();
    }
}
