package dev.triennium.domain.selection;

import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists come whole, the latest first.
public final class InMemoryKeptSelectionRepository implements KeptSelectionRepository {

    private final Map<KeptSelectionId, Owned<KeptSelection>> rows = new LinkedHashMap<>();

    @Override
    public Optional<KeptSelection> find(TenantScope scope, KeptSelectionId id) {
        return Optional.ofNullable(findAll(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<KeptSelectionId, Owned<KeptSelection>> findAll(
            TenantScopes scopes, Collection<KeptSelectionId> ids) {
        var found = new LinkedHashMap<>(rows);
        found.keySet().retainAll(ids);
        found.values().removeIf(owned -> !scopes.contains(owned.tenant()));
        return found;
    }

    @Override
    public Map<TenantId, Page<KeptSelection>> pages(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<KeptSelection>>();
        for (var tenant : scopes.tenants()) {
            var own =
                    rows.values().stream()
                            .filter(owned -> owned.tenant().equals(tenant))
                            .map(Owned::value)
                            .map(
                                    one ->
                                            new Page.Item<>(
                                                    one,
                                                    new Cursor(
                                                            List.of(one.id().value().toString()))))
                            .toList()
                            .reversed();
            pages.put(tenant, new Page<>(own, false, false));
        }
        return pages;
    }

    @Override
    public void insert(TenantScope scope, KeptSelection selection) {
        rows.put(selection.id(), new Owned<>(scope.tenant(), selection));
    }
}
