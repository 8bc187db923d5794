package dev.triennium.domain.change;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps aggregates in memory, with the versions and the tenants of a real table. Pages come whole,
/// in the order of insertion.
public abstract class InMemoryRepository<I extends EntityId, A extends Aggregate<I>>
        implements RemovableRepository<I, A> {

    protected final Map<Ref<I>, A> rows = new LinkedHashMap<>();

    @Override
    public Optional<A> find(TenantScope scope, I id) {
        return Optional.ofNullable(rows.get(Ref.in(scope, id)));
    }

    public Map<Ref<I>, A> list(TenantScopes scopes, Collection<Ref<I>> refs) {
        var found = new LinkedHashMap<>(rows);
        found.keySet().retainAll(refs);
        found.keySet().removeIf(ref -> !scopes.contains(ref.tenant()));
        return found;
    }

    protected Page<A> page(TenantId tenant, Predicate<A> filter) {
        return Page.whole(
                rows.entrySet().stream()
                        .filter(row -> row.getKey().tenant().equals(tenant))
                        .map(Map.Entry::getValue)
                        .filter(filter)
                        .map(one -> new Page.Item<>(one, cursor(one)))
                        .toList());
    }

    protected Map<TenantId, Page<A>> pages(TenantScopes scopes, Predicate<A> filter) {
        var pages = new LinkedHashMap<TenantId, Page<A>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, filter)));
        return pages;
    }

    private Cursor cursor(A aggregate) {
        return new Cursor(List.of(aggregate.id().value().toString()));
    }

    @Override
    public void insert(TenantScope scope, A aggregate) {
        rows.put(Ref.in(scope, aggregate.id()), aggregate);
    }

    @Override
    public void update(TenantScope scope, A aggregate, int expectedVersion) {
        requireVersion(scope, aggregate.id(), expectedVersion);
        rows.put(Ref.in(scope, aggregate.id()), aggregate);
    }

    @Override
    public void delete(TenantScope scope, I id, int expectedVersion) {
        requireVersion(scope, id, expectedVersion);
        rows.remove(Ref.in(scope, id));
    }

    private void requireVersion(TenantScope scope, I id, int expected) {
        var stored = find(scope, id).orElseThrow(() -> new NotFoundException("id")).version();
        if (stored != expected) {
            throw new VersionConflictException(stored);
        }
    }
}
