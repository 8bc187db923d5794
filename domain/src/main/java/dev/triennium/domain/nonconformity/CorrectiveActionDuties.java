package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The corrective actions that colleagues carry out.
@DomainService
final class CorrectiveActionDuties extends OwnerDuties<CorrectiveActionId, CorrectiveAction> {

    private final NonconformityService service;

    CorrectiveActionDuties(CorrectiveActionRepository actions, NonconformityService service) {
        super(CorrectiveActionReminding.TYPE, actions);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, CorrectiveActionId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
