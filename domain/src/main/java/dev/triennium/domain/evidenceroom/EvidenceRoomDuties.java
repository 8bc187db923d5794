package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The rooms that colleagues see to.
@DomainService
final class EvidenceRoomDuties extends OwnerDuties<EvidenceRoomId, EvidenceRoom> {

    private final EvidenceRoomService service;

    EvidenceRoomDuties(EvidenceRoomRepository rooms, EvidenceRoomService service) {
        super(EvidenceRoomService.TYPE, rooms);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, EvidenceRoomId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
