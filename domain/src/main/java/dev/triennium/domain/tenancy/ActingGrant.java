package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By which of their grants somebody acts in an organisation.
///
/// @param role the one that allows what is done
/// @param membership by which the role is held; null when it is one in a firm
/// @param engagement of the firm that the role is held in; null for the organisation's own people,
///     and while the firm takes the organisation on
public record ActingGrant(
        Role role, @Nullable MembershipId membership, @Nullable EngagementId engagement) {

    public ActingGrant {
        Objects.requireNonNull(role);
    }
}
