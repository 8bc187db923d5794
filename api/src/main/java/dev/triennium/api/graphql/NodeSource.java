package dev.triennium.api.graphql;

import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

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

    /// A type of which each caller may see some, such as people.
    non-sealed interface ForCaller extends NodeSource {

        /// Views by id of those that the caller may see, in few statements; the others are left
        /// out.
        Map<GlobalId, Object> load(Caller caller, Collection<GlobalId> ids);
    }

    /// A type that all signed-in callers may see, such as a standard.
    non-sealed interface Global extends NodeSource {

        /// Views by id, in one statement; an id that names nothing is left out.
        Map<GlobalId, Object> load(Collection<GlobalId> ids);
    }
}
