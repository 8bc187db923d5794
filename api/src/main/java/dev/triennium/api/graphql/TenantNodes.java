package dev.triennium.api.graphql;

import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What `node` finds of a type whose entities belong to tenants.
///
/// @param type the GraphQL type
/// @param read those that exist of the given ones
public record TenantNodes<I, D>(
        String type,
        Function<UUID, I> wrap,
        BiFunction<TenantScopes, List<I>, Map<I, Owned<D>>> read,
        BiFunction<TenantScope, D, Object> view)
        implements NodeSource.InTenant {

    @Override
    public Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids) {
        var byId = new HashMap<I, GlobalId>();
        ids.forEach(id -> byId.put(id.as(type, wrap), id));
        var found = new HashMap<GlobalId, Object>();
        read.apply(scopes, List.copyOf(byId.keySet()))
                .forEach(
                        (key, owned) -> {
                            var id = Objects.requireNonNull(byId.get(key));
                            // Under another tenant, the id names nothing.
                            if (owned.tenant().equals(id.tenant())) {
                                found.put(
                                        id, view.apply(scopes.get(owned.tenant()), owned.value()));
                            }
                        });
        return found;
    }
}
