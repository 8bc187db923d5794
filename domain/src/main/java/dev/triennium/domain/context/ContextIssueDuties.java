package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The issues that colleagues answer for.
@DomainService
final class ContextIssueDuties extends OwnerDuties<ContextIssueId, ContextIssue> {

    private final ContextIssueService service;

    ContextIssueDuties(ContextIssueRepository issues, ContextIssueService service) {
        super(ContextIssueDeadlineSource.TYPE, issues);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, ContextIssueId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
