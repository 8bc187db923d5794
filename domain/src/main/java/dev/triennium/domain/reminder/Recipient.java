package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who is told of a tenant's deadlines right now: who holds roles there, by membership or
/// through an engaged firm, and who answers for a deadline without any role.
///
/// @param person null: without a login
/// @param colleague as whom they stand in the tenant's register; null: they do not, or no longer
///     work there
/// @param zone their own time zone, else the tenant's
/// @param isReached false while nothing is sent to their address, since nothing would arrive
public record Recipient(
        ReaderId reader,
        @Nullable PersonId person,
        @Nullable ColleagueId colleague,
        ZoneId zone,
        Set<Role> roles,
        boolean isReached) {

    public Recipient {
        Objects.requireNonNull(reader);
        Objects.requireNonNull(zone);
        roles = Set.copyOf(roles);
    }

    /// Somebody with a login who stands in no register.
    public Recipient(PersonId person, ZoneId zone, Set<Role> roles, boolean isReached) {
        this(ReaderId.of(person), person, null, zone, roles, isReached);
    }

    boolean is(@Nullable ColleagueId one) {
        return colleague != null && colleague.equals(one);
    }
}
