package dev.triennium.domain.markuse;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The places with marks that colleagues see to.
@DomainService
final class MarkUseDuties extends OwnerDuties<MarkUseId, MarkUse> {

    private final MarkUseService service;

    MarkUseDuties(MarkUseRepository uses, MarkUseService service) {
        super(MarkUseService.TYPE, uses);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, MarkUseId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
