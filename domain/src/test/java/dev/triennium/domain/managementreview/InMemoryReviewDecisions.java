package dev.triennium.domain.managementreview;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decisions of management reviews in memory; of filters it knows none.
public final class InMemoryReviewDecisions
        extends InMemoryRepository<ReviewDecisionId, ReviewDecision>
        implements ReviewDecisionRepository {

    @Override
    public Map<Ref<ManagementReviewId>, Page<ReviewDecision>> pages(
            TenantScopes scopes,
            Collection<Ref<ManagementReviewId>> reviews,
            ReviewDecisionFilter filter,
            PageRequest page) {
        var pages = new HashMap<Ref<ManagementReviewId>, Page<ReviewDecision>>();
        for (var review : reviews) {
            if (scopes.contains(review.tenant())) {
                pages.put(review, page(review.tenant(), one -> one.review().equals(review.id())));
            }
        }
        return pages;
    }

    @Override
    public Map<Ref<ManagementReviewId>, List<ReviewDecision>> listAll(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        var all = new HashMap<Ref<ManagementReviewId>, List<ReviewDecision>>();
        pages(scopes, reviews, ReviewDecisionFilter.ALL, PageRequest.first(1))
                .forEach((review, page) -> all.put(review, page.values()));
        return all;
    }

    @Override
    public int count(TenantScope scope, ManagementReviewId review) {
        return page(scope.tenant(), one -> one.review().equals(review)).values().size();
    }

    @Override
    public Map<Ref<ColleagueId>, List<ReviewDecision>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean lock(TenantScope scope, ReviewDecisionId id) {
        return find(scope, id).isPresent();
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        throw new UnsupportedOperationException();
    }
}
