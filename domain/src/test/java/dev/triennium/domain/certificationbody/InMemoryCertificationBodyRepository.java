package dev.triennium.domain.certificationbody;

import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists come whole, in the order of insertion.
public final class InMemoryCertificationBodyRepository implements CertificationBodyRepository {

    private final Map<CertificationBodyId, Owned<CertificationBody>> rows = new LinkedHashMap<>();

    @Override
    public Optional<CertificationBody> find(TenantScope scope, CertificationBodyId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<CertificationBodyId, Owned<CertificationBody>> list(
            TenantScopes scopes, Collection<CertificationBodyId> ids) {
        var found = new LinkedHashMap<CertificationBodyId, Owned<CertificationBody>>();
        rows.forEach(
                (id, owned) -> {
                    if (ids.contains(id) && scopes.contains(owned.tenant())) {
                        found.put(id, owned);
                    }
                });
        return found;
    }

    @Override
    public Page<CertificationBody> list(TenantScope scope, PageRequest page) {
        return new Page<>(
                rows.values().stream()
                        .filter(owned -> owned.tenant().equals(scope.tenant()))
                        .map(
                                owned ->
                                        new Page.Item<>(
                                                owned.value(),
                                                new Cursor(List.of(owned.value().name()))))
                        .toList(),
                false,
                false);
    }

    @Override
    public void insert(TenantScope scope, CertificationBody body) {
        rows.put(body.id(), new Owned<>(scope.tenant(), body));
    }

    @Override
    public void update(TenantScope scope, CertificationBody body, int expectedVersion) {
        insert(scope, body);
    }
}
