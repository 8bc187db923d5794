package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface EvidenceRoomAccessRepository
        extends AggregateRepository<EvidenceRoomAccessId, EvidenceRoomAccess> {

    Map<Ref<EvidenceRoomAccessId>, EvidenceRoomAccess> list(
            TenantScopes scopes, Collection<Ref<EvidenceRoomAccessId>> refs);

    /// The latest first.
    Map<Ref<EvidenceRoomId>, Page<EvidenceRoomAccess>> pages(
            TenantScopes scopes,
            Collection<Ref<EvidenceRoomId>> rooms,
            EvidenceRoomAccessFilter filter,
            PageRequest page);
}
