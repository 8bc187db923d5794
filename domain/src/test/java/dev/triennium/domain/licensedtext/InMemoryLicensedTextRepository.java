package dev.triennium.domain.licensedtext;

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
import java.util.function.Predicate;

/// Lists come whole, in the order of insertion.
public final class InMemoryLicensedTextRepository implements LicensedTextRepository {

    private final Map<LicensedTextId, Owned<LicensedText>> rows = new LinkedHashMap<>();

    @Override
    public Optional<LicensedText> find(TenantScope scope, LicensedTextId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<LicensedTextId, Owned<LicensedText>> list(
            TenantScopes scopes, Collection<LicensedTextId> ids) {
        var found = new LinkedHashMap<>(rows);
        found.keySet().retainAll(ids);
        found.values().removeIf(owned -> !scopes.contains(owned.tenant()));
        return found;
    }

    @Override
    public Page<LicensedText> list(TenantScope scope, LicensedTextFilter filter, PageRequest page) {
        return page(
                scope.tenant(),
                text ->
                        (filter.standard() == null || filter.standard().equals(text.standard()))
                                && (filter.subject() == null
                                        || filter.subject().equals(text.subject())));
    }

    private Page<LicensedText> page(TenantId tenant, Predicate<LicensedText> filter) {
        return new Page<>(
                rows.values().stream()
                        .filter(owned -> owned.tenant().equals(tenant))
                        .map(Owned::value)
                        .filter(filter)
                        .map(
                                text ->
                                        new Page.Item<>(
                                                text,
                                                new Cursor(List.of(text.id().value().toString()))))
                        .toList(),
                false,
                false);
    }

    @Override
    public Map<TenantId, Page<LicensedText>> listByTenant(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<LicensedText>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, _ -> true)));
        return pages;
    }

    @Override
    public void insert(TenantScope scope, LicensedText text) {
        if (rows.values().stream()
                .anyMatch(
                        owned ->
                                owned.tenant().equals(scope.tenant())
                                        && owned.value().subject().equals(text.subject()))) {
            throw LicensedTextRules.hasText(text.subject());
        }
        rows.put(text.id(), new Owned<>(scope.tenant(), text));
    }

    @Override
    public void update(TenantScope scope, LicensedText text, int expectedVersion) {
        rows.put(text.id(), new Owned<>(scope.tenant(), text));
    }

    @Override
    public void delete(TenantScope scope, LicensedTextId id, int expectedVersion) {
        rows.remove(id);
    }
}
