package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// What colleagues are to answer auditors.
@DomainService
final class EvidenceRoomRequestDuties
        extends OwnerDuties<EvidenceRoomRequestId, EvidenceRoomRequest> {

    private final EvidenceRoomRequestService service;

    EvidenceRoomRequestDuties(
            EvidenceRoomRequestRepository requests, EvidenceRoomRequestService service) {
        super(EvidenceRoomRequestDeadlineSource.TYPE, requests);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, EvidenceRoomRequestId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
