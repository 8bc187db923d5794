package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the database says about who may do what. The only reads that need no scope, because they
/// are what scopes are made of.
public interface GrantRepository {

    /// What a person holds in each of the tenants, in one statement; those where it is nothing are
    /// left out.
    Map<TenantId, List<TenantGrant>> list(PersonId person, Set<TenantId> tenants, Instant at);

    Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at);

    /// What a person is in each of the firms, in one statement; those where it is nothing are left
    /// out.
    default Map<FirmId, Role> listFirmRoles(PersonId person, Collection<FirmId> firms, Instant at) {
        var roles = new HashMap<FirmId, Role>();
        firms.forEach(
                firm -> findFirmRole(person, firm, at).ifPresent(role -> roles.put(firm, role)));
        return roles;
    }
}
