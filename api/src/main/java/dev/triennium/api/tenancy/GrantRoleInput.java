package dev.triennium.api.tenancy;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.GrantRole;
import dev.triennium.domain.tenancy.MembershipId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record GrantRoleInput(
        MembershipId membershipId,
        @Nullable UUID idempotencyKey,
        Role role,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        boolean firmStandsIn) {

    GrantRole toCommand() {
        return new GrantRole(role, validFrom, validUntil, firmStandsIn);
    }
}
