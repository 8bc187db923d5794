package dev.triennium.domain.participation;

import dev.triennium.domain.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Optional;

/// Finds what a link is for, before there is a scope for it: the link is the proof.
public interface SentLinks {

    /// @param zone of the organisation
    record Place(TenantId tenant, ZoneId zone, ParticipationLinkId id) {}

    Optional<Place> find(String tokenHash);
}
