package dev.triennium.api.graphql;

import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Set;

/// What `@requires` found: the local context of the field that it stands on, and of those
/// below.
sealed interface FieldAccess {

    /// Nothing was asked beyond a login.
    ///
    /// @param operation the root field
    /// @param tenants those that the ids in the arguments name, whether the caller may or not
    record SignedIn(Caller caller, String operation, Set<TenantId> tenants)
            implements FieldAccess {}

    record InFirm(FirmScope scope) implements FieldAccess {}

    record InTenant(TenantScope scope) implements FieldAccess {}
}
