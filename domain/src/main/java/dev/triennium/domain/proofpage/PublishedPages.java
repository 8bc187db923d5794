package dev.triennium.domain.proofpage;

import dev.triennium.domain.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Optional;

/// Finds the page at an address, before there is a scope for it: the page is for everybody.
public interface PublishedPages {

    /// @param zone of the organisation
    record Place(TenantId tenant, ZoneId zone, ProofPageId id) {}

    Optional<Place> find(String keyHash);
}
