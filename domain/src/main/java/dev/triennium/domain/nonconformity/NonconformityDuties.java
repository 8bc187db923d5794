package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The nonconformities that colleagues answer for.
@DomainService
final class NonconformityDuties extends OwnerDuties<NonconformityId, Nonconformity> {

    private final NonconformityService service;

    NonconformityDuties(NonconformityRepository nonconformities, NonconformityService service) {
        super(NonconformityDeadlineSource.TYPE, nonconformities);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, NonconformityId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
