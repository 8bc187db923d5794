package dev.triennium.domain.risk;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The measures that colleagues answer for.
@DomainService
final class RiskMeasureDuties extends OwnerDuties<RiskMeasureId, RiskMeasure> {

    private final RiskService service;

    RiskMeasureDuties(RiskMeasureRepository measures, RiskService service) {
        super(RiskMeasureDeadlineSource.TYPE, measures);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, RiskMeasureId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
