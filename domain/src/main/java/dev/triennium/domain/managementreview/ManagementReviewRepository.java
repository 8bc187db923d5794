package dev.triennium.domain.managementreview;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// A review is found whole for whoever changes it. Whoever reads it gets what lists show, and the
/// rest part by part.
public interface ManagementReviewRepository
        extends AggregateRepository<ManagementReviewId, ReviewContents>,
                OwnedRepository<ManagementReviewId, ManagementReview>,
                RunningEntries {

    /// The same page of each organisation's reviews, in one statement, the latest planned first.
    Map<TenantId, Page<ManagementReview>> pages(
            TenantScopes scopes, ManagementReviewFilter filter, PageRequest page);

    /// In the order of the agenda.
    Map<Ref<ManagementReviewId>, List<ReviewInput>> listInputs(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews);

    Map<Ref<ManagementReviewId>, List<ReviewAttendee>> listAttendees(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews);

    /// In the order in which they came.
    Map<Ref<ManagementReviewId>, List<ReviewAddendum>> listAddenda(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews);

    /// All of each system that are not cancelled, by the day for which they were planned.
    Map<Ref<ManagementSystemId>, List<ManagementReview>> listOfSystems(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems);

    int count(TenantScope scope);
}
