package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface EvidenceRoomEntryRepository
        extends RemovableRepository<EvidenceRoomEntryId, EvidenceRoomEntry> {

    Map<Ref<EvidenceRoomEntryId>, EvidenceRoomEntry> list(
            TenantScopes scopes, Collection<Ref<EvidenceRoomEntryId>> refs);

    /// All of each room, in the order in which they were added.
    Map<Ref<EvidenceRoomId>, List<EvidenceRoomEntry>> listOfRooms(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms);

    Map<Ref<EvidenceRoomId>, Page<EvidenceRoomEntry>> pages(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms, PageRequest page);
}
