package dev.triennium.domain.managementsystem;

import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Lists come whole, in the order of insertion, and their calls are counted.
public final class InMemoryManagementSystemRepository implements ManagementSystemRepository {

    public final List<String> lists = new ArrayList<>();

    private final Map<ManagementSystemId, Owned<ManagementSystem>> rows = new LinkedHashMap<>();

    @Override
    public Optional<ManagementSystem> find(TenantScope scope, ManagementSystemId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(owned -> owned.tenant().equals(scope.tenant()))
                .map(Owned::value);
    }

    @Override
    public Map<ManagementSystemId, Owned<ManagementSystem>> list(
            TenantScopes scopes, Collection<ManagementSystemId> ids) {
        lists.add("list");
        var found = new LinkedHashMap<>(rows);
        found.keySet().retainAll(ids);
        found.values().removeIf(owned -> !scopes.contains(owned.tenant()));
        return found;
    }

    @Override
    public Map<TenantId, Page<ManagementSystem>> listByTenant(
            TenantScopes scopes, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<ManagementSystemId, Page<ScopeStatement>> listVersions(
            TenantScopes scopes, Collection<ManagementSystemId> systems, PageRequest page) {
        lists.add("listVersions");
        var pages = new LinkedHashMap<ManagementSystemId, Page<ScopeStatement>>();
        list(scopes, systems).forEach((id, owned) -> pages.put(id, page(versions(owned.value()))));
        lists.removeLast();
        return pages;
    }

    private static List<ScopeStatement> versions(ManagementSystem system) {
        return Stream.<Optional<? extends ScopeStatement>>of(system.findDraft(), system.findScope())
                .flatMap(Optional::stream)
                .<ScopeStatement>map(one -> one)
                .toList();
    }

    private static Page<ScopeStatement> page(List<ScopeStatement> statements) {
        return new Page<>(
                statements.stream()
                        .map(
                                one ->
                                        new Page.Item<>(
                                                one,
                                                new Cursor(
                                                        List.of(Integer.toString(one.number())))))
                        .toList(),
                false,
                false);
    }

    @Override
    public Map<ScopeStatementId, Owned<ScopeStatement>> listStatements(
            TenantScopes scopes, Collection<ScopeStatementId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int count(TenantScope scope) {
        return rows.size();
    }

    @Override
    public void insert(TenantScope scope, ManagementSystem system) {
        rows.put(system.id(), new Owned<>(scope.tenant(), system));
    }

    @Override
    public void update(TenantScope scope, ManagementSystem system, int expectedVersion) {
        var stored = find(scope, system.id()).orElseThrow();
        if (stored.version() != expectedVersion) {
            throw new VersionConflictException(stored.version());
        }
        insert(scope, system);
    }
}
