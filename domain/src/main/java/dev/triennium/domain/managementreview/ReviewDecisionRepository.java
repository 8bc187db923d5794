package dev.triennium.domain.managementreview;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Decisions of management reviews.
public interface ReviewDecisionRepository
        extends AggregateRepository<ReviewDecisionId, ReviewDecision>,
                OwnedRepository<ReviewDecisionId, ReviewDecision>,
                RunningEntries {

    /// The same page below each review, in one statement, first those that are due first.
    Map<Ref<ManagementReviewId>, Page<ReviewDecision>> pages(
            TenantScopes scopes,
            Collection<Ref<ManagementReviewId>> reviews,
            ReviewDecisionFilter filter,
            PageRequest page);

    /// All of each review, in the same order.
    Map<Ref<ManagementReviewId>, List<ReviewDecision>> listAll(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews);

    int count(TenantScope scope, ManagementReviewId review);
}
