package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// What colleagues are to carry out of what reviews decided.
@DomainService
final class ReviewDecisionDuties extends OwnerDuties<ReviewDecisionId, ReviewDecision> {

    private final ReviewDecisionService service;

    ReviewDecisionDuties(ReviewDecisionRepository decisions, ReviewDecisionService service) {
        super(ReviewDecisionDeadlineSource.TYPE, decisions);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, ReviewDecisionId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
