package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/// A person who holds roles in a tenant right now, by membership or through an engaged firm.
///
/// @param zone the person's own time zone, else the tenant's
public record Recipient(PersonId person, ZoneId zone, Set<Role> roles) {

    public Recipient {
        Objects.requireNonNull(person);
        Objects.requireNonNull(zone);
        roles = Set.copyOf(roles);
    }
}
