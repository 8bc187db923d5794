package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.Role;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A role that a person holds in a tenant right now: by membership, or through a firm's engagement.
///
/// @param zone the tenant's time zone
/// @param firm the engaged firm; null for a membership
/// @param isArchived whether the tenant is in the archive
/// @param membership that gives it; null when it is a firm's
/// @param engagement that gives it; null when it is a membership's
public record TenantGrant(
        TenantId tenant,
        ZoneId zone,
        Role role,
        @Nullable FirmId firm,
        boolean isArchived,
        @Nullable MembershipId membership,
        @Nullable EngagementId engagement) {

    /// Where it does not matter which record gives it.
    public TenantGrant(
            TenantId tenant, ZoneId zone, Role role, @Nullable FirmId firm, boolean isArchived) {
        this(tenant, zone, role, firm, isArchived, null, null);
    }

    ActingGrant acting() {
        return new ActingGrant(role, membership, engagement);
    }
}
