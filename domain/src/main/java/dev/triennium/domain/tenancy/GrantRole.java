package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Give a role to one of the organisation's own people.
///
/// @param validFrom null: from now on
/// @param validUntil exclusive; null: open-ended
/// @param firmStandsIn whether the granter's firm stands in for a representative whose time is
///     limited
public record GrantRole(
        Role role,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        boolean firmStandsIn) {

    public GrantRole {
        Objects.requireNonNull(role);
    }
}
