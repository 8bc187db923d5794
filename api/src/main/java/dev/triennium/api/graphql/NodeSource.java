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

/// What a feature offers to `node` and `nodes` for one of its types.
public sealed interface NodeSource {

    /// The GraphQL type, such as `Certification`.
    String type();

    /// A type whose entities belong to tenants.
    non-sealed interface InTenant extends NodeSource {

        /// Views by id, in one statement; an id that names nothing is left out.
        ///
        /// @param ids all of this type, each of a tenant that the scopes have
        Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids);
    }

    /// A type that all signed-in callers may see, such as a standard.
    non-sealed interface Global extends NodeSource {

        /// Views by id, in one statement; an id that names nothing is left out.
        Map<GlobalId, Object> load(Collection<GlobalId> ids);
    }

    /// The source of a type whose repository reads many at once.
    ///
    /// @param read by id, in one statement; unknown ids are left out
    static <I, D> NodeSource inTenant(
            String type,
            Function<UUID, I> wrap,
            BiFunction<TenantScopes, List<I>, Map<I, Owned<D>>> read,
            BiFunction<TenantScope, D, Object> view) {
        return new InTenant() {
            @Override
            public String type() {
                return type;
            }

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
                                                id,
                                                view.apply(
                                                        scopes.get(owned.tenant()), owned.value()));
                                    }
                                });
                return found;
            }
        };
    }
}
