package dev.triennium.domain.invitation;

import dev.triennium.domain.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Optional;

/// Finds the invitation that a link is for, before there is a scope for it: the link is the proof.
public interface SentInvitations {

    /// @param zone of the organisation
    record Place(TenantId tenant, ZoneId zone, InvitationId id) {}

    Optional<Place> find(String tokenHash);
}
