package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface EvidenceRoomRequestRepository
        extends AggregateRepository<EvidenceRoomRequestId, EvidenceRoomRequest>,
                OwnedRepository<EvidenceRoomRequestId, EvidenceRoomRequest>,
                RunningEntries {

    /// By number.
    Map<Ref<EvidenceRoomId>, Page<EvidenceRoomRequest>> pages(
            TenantScopes scopes,
            Collection<Ref<EvidenceRoomId>> rooms,
            EvidenceRoomRequestFilter filter,
            PageRequest page);

    /// All of each room, by number.
    Map<Ref<EvidenceRoomId>, List<EvidenceRoomRequest>> listOfRooms(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms);

    int count(TenantScope scope, EvidenceRoomId room);

    /// Whether one is neither accepted nor withdrawn.
    boolean hasUnsettled(TenantScope scope, EvidenceRoomId room);
}
