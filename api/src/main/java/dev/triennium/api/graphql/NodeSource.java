package dev.triennium.api.graphql;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What a feature offers to `node` and `nodes` for one of its types.
public sealed interface NodeSource {

    /// The GraphQL type, such as `Certification`.
    String type();

    /// A type whose entities belong to tenants.
    non-sealed interface InTenant extends NodeSource {

        /// What the caller must hold in the entity's tenant to see it.
        default Permission permission() {
            return Permission.READ;
        }

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

    /// Entities of tenants, as a repository finds them by their ids.
    static <I, D> NodeSource inTenant(
            String type,
            Function<UUID, I> wrap,
            BiFunction<TenantScopes, List<I>, Map<I, Owned<D>>> read,
            BiFunction<TenantScope, D, Object> view) {
        return inTenant(type, Permission.READ, wrap, read, view);
    }

    /// Entities of tenants, which take more than [Permission#READ] to see.
    static <I, D> NodeSource inTenant(
            String type,
            Permission permission,
            Function<UUID, I> wrap,
            BiFunction<TenantScopes, List<I>, Map<I, Owned<D>>> read,
            BiFunction<TenantScope, D, Object> view) {
        return new InTenant() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Permission permission() {
                return permission;
            }

            @Override
            public Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids) {
                var owners =
                        read.apply(scopes, ids.stream().map(id -> wrap.apply(id.key())).toList());
                var found = new HashMap<GlobalId, Object>();
                for (var id : ids) {
                    var owned = owners.get(wrap.apply(id.key()));
                    // An id that names the right entity under another tenant names nothing.
                    if (owned != null && owned.tenant().equals(id.tenant())) {
                        found.put(id, view.apply(scopes.get(owned.tenant()), owned.value()));
                    }
                }
                return found;
            }
        };
    }
}
