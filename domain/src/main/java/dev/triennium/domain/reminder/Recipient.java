package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/// A person who holds roles in a tenant right now, by membership or through an engaged firm.
///
/// @param zone the person's own time zone, else the tenant's
/// @param isReached false while nothing is sent to the person's address, since nothing would arrive
public record Recipient(PersonId person, ZoneId zone, Set<Role> roles, boolean isReached) {

    public Recipient {
        Objects.requireNonNull(person);
        Objects.requireNonNull(zone);
        roles = Set.copyOf(roles);
    }
}
