package dev.triennium.domain.invitation;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/// Invite somebody.
///
/// @param firmStandsIn whether the inviter's firm stands in for a representative whose time is
///     limited
public record InvitePerson(Invitee invitee, List<PromisedRole> roles, boolean firmStandsIn) {

    /// @throws ValidationException when it promises nothing, or the same twice
    public InvitePerson {
        Objects.requireNonNull(invitee);
        roles = List.copyOf(roles);
        var distinct = EnumSet.noneOf(Role.class);
        roles.forEach(role -> distinct.add(role.role()));
        if (roles.isEmpty() || distinct.size() != roles.size()) {
            throw new ValidationException(
                    "roles", "An invitation promises at least one role, and each once.");
        }
    }
}
