package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface EvidenceRoomGuestRepository
        extends AggregateRepository<EvidenceRoomGuestId, EvidenceRoomGuest> {

    Map<Ref<EvidenceRoomGuestId>, EvidenceRoomGuest> list(
            TenantScopes scopes, Collection<Ref<EvidenceRoomGuestId>> refs);

    /// In the order in which they were invited.
    Map<Ref<EvidenceRoomId>, Page<EvidenceRoomGuest>> pages(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms, PageRequest page);

    int count(TenantScope scope, EvidenceRoomId room);
}
