package dev.triennium.domain.managementreview;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Management reviews in memory; of filters it knows none.
public final class InMemoryManagementReviews implements ManagementReviewRepository {

    private static final class Rows extends InMemoryRepository<ManagementReviewId, ReviewContents> {

        List<ReviewContents> all(TenantScopes scopes, TenantId tenant) {
            return pages(scopes, _ -> true).getOrDefault(tenant, Page.whole(List.of())).values();
        }
    }

    private final Rows rows = new Rows();

    @Override
    public Optional<ReviewContents> find(TenantScope scope, ManagementReviewId id) {
        return rows.find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, ReviewContents contents) {
        rows.insert(scope, contents);
    }

    @Override
    public void update(TenantScope scope, ReviewContents contents, int expectedVersion) {
        rows.update(scope, contents, expectedVersion);
    }

    private <T> Map<Ref<ManagementReviewId>, T> list(
            TenantScopes scopes,
            Collection<Ref<ManagementReviewId>> refs,
            Function<ReviewContents, T> part) {
        var found = new LinkedHashMap<Ref<ManagementReviewId>, T>();
        rows.list(scopes, refs).forEach((ref, one) -> found.put(ref, part.apply(one)));
        return found;
    }

    @Override
    public Map<Ref<ManagementReviewId>, ManagementReview> list(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> refs) {
        return list(scopes, refs, ReviewContents::review);
    }

    @Override
    public Map<Ref<ManagementReviewId>, List<ReviewInput>> listInputs(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        return list(scopes, reviews, ReviewContents::inputs);
    }

    @Override
    public Map<Ref<ManagementReviewId>, List<ReviewAttendee>> listAttendees(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        return list(scopes, reviews, ReviewContents::attendees);
    }

    @Override
    public Map<Ref<ManagementReviewId>, List<ReviewAddendum>> listAddenda(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        return list(scopes, reviews, ReviewContents::addenda);
    }

    @Override
    public Map<TenantId, Page<ManagementReview>> pages(
            TenantScopes scopes, ManagementReviewFilter filter, PageRequest page) {
        var pages = new HashMap<TenantId, Page<ManagementReview>>();
        for (var tenant : scopes.tenants()) {
            pages.put(
                    tenant,
                    Page.whole(
                            rows.all(scopes, tenant).stream()
                                    .map(
                                            one ->
                                                    new Page.Item<>(
                                                            one.review(),
                                                            new Cursor(
                                                                    List.of(
                                                                            one.id()
                                                                                    .value()
                                                                                    .toString()))))
                                    .toList()));
        }
        return pages;
    }

    @Override
    public Map<Ref<ManagementSystemId>, List<ManagementReview>> listOfSystems(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        var found = new HashMap<Ref<ManagementSystemId>, List<ManagementReview>>();
        for (var system : systems) {
            found.put(
                    system,
                    rows.all(scopes, system.tenant()).stream()
                            .map(ReviewContents::review)
                            .filter(one -> one.system().equals(system.id()))
                            .filter(one -> one.state().name() != ReviewState.State.CANCELLED)
                            .toList());
        }
        return found;
    }

    @Override
    public int count(TenantScope scope) {
        return rows.all(TenantScopes.of(scope), scope.tenant()).size();
    }

    @Override
    public Map<Ref<ColleagueId>, List<ManagementReview>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean lock(TenantScope scope, ManagementReviewId id) {
        return find(scope, id).isPresent();
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        throw new UnsupportedOperationException();
    }
}
