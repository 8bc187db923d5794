package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.Role;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A role that a person holds in a tenant right now: by membership, or through a firm's engagement.
///
/// @param zone the tenant's time zone
/// @param firm the engaged firm; null for a membership
/// @param isArchived whether the tenant is in the archive
public record TenantGrant(
        TenantId tenant, ZoneId zone, Role role, @Nullable FirmId firm, boolean isArchived) {}
