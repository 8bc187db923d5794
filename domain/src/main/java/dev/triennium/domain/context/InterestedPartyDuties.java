package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The interested parties that colleagues answer for.
@DomainService
final class InterestedPartyDuties extends OwnerDuties<InterestedPartyId, InterestedParty> {

    private final InterestedPartyService service;

    InterestedPartyDuties(InterestedPartyRepository parties, InterestedPartyService service) {
        super(InterestedPartyDeadlineSource.TYPE, parties);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, InterestedPartyId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
