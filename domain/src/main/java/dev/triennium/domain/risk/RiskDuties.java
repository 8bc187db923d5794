package dev.triennium.domain.risk;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The risks that colleagues answer for.
@DomainService
final class RiskDuties extends OwnerDuties<RiskId, Risk> {

    private final RiskService service;

    RiskDuties(RiskRepository risks, RiskService service) {
        super(RiskDeadlineSource.TYPE, risks);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, RiskId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
