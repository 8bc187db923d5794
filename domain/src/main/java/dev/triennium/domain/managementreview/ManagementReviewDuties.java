package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The reviews that colleagues are to lead or sign.
@DomainService
final class ManagementReviewDuties extends OwnerDuties<ManagementReviewId, ManagementReview> {

    private final ManagementReviewService service;

    ManagementReviewDuties(ManagementReviewRepository reviews, ManagementReviewService service) {
        super(ManagementReviewDeadlineSource.TYPE, reviews);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, ManagementReviewId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
