package dev.triennium.domain.invitation;

import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Optional;

/// Finds the invitation that a link is for, before there is a scope for it: the link is the proof.
public interface SentInvitations {

    /// Where it leads.
    sealed interface Place {

        /// @param zone of the organisation
        record InTenant(TenantId tenant, ZoneId zone, InvitationId id) implements Place {}

        record InFirm(FirmId firm, InvitationId id) implements Place {}
    }

    Optional<Place> find(String tokenHash);
}
