package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The requirements of interested parties that colleagues answer for.
@DomainService
final class PartyRequirementDuties extends OwnerDuties<PartyRequirementId, PartyRequirement> {

    private final PartyRequirementService service;

    PartyRequirementDuties(
            PartyRequirementRepository requirements, PartyRequirementService service) {
        super(PartyRequirementDeadlineSource.TYPE, requirements);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, PartyRequirementId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
