package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The audited processes that colleagues answer for.
@DomainService
final class InternalAuditProcessDuties
        extends OwnerDuties<InternalAuditProcessId, InternalAuditProcess> {

    static final String TYPE = "InternalAuditProcess";

    private final InternalAuditPlanning planning;

    InternalAuditProcessDuties(
            InternalAuditProcessRepository processes, InternalAuditPlanning planning) {
        super(TYPE, processes);
        this.planning = planning;
    }

    @Override
    protected void handOver(TenantScope scope, InternalAuditProcessId id, ColleagueId to) {
        planning.handOver(scope, id, to);
    }
}
