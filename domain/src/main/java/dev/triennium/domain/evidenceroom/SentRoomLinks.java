package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Optional;

/// Finds whose link it is, before there is a scope for it: the link is the proof.
public interface SentRoomLinks {

    /// @param zone of the organisation
    record Place(TenantId tenant, ZoneId zone, EvidenceRoomGuestId id) {}

    Optional<Place> find(String tokenHash);
}
