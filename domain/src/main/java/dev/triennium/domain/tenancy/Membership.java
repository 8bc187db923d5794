package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A role of one of the organisation's own people.
///
/// @param validUntil exclusive; null: open-ended
/// @param grantedBy null when the product's operator set it up
public record Membership(
        MembershipId id,
        PersonId person,
        Role role,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable PersonId grantedBy) {

    public Membership {
        Objects.requireNonNull(id);
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(validFrom);
    }
}
