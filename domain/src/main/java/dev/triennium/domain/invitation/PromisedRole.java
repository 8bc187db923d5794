package dev.triennium.domain.invitation;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.GrantRole;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A role that somebody gets by accepting.
///
/// @param validFrom null: from then on
/// @param validUntil exclusive; null: open-ended
public record PromisedRole(Role role, @Nullable Instant validFrom, @Nullable Instant validUntil) {

    /// @throws ValidationException when it would end before it begins
    public PromisedRole {
        Objects.requireNonNull(role);
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new ValidationException("roles", "A role ends after it begins.");
        }
    }

    /// What began before it was accepted, begins then.
    GrantRole grant(Instant now, boolean firmStandsIn) {
        var from = validFrom == null || validFrom.isBefore(now) ? now : validFrom;
        return new GrantRole(role, from, validUntil, firmStandsIn);
    }

    boolean isOver(Instant now) {
        return validUntil != null && !validUntil.isAfter(now);
    }
}
