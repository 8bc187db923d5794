package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the database says about who may do what. The only reads that need no scope, because they
/// are what scopes are made of.
public interface GrantRepository {

    /// One statement, whatever the number of tenants.
    List<TenantGrant> listTenantGrants(PersonId person, Set<TenantId> tenants, Instant at);

    Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at);
}
