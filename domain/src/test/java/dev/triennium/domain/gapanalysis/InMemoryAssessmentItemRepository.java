package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Counts its reads, each of which is one statement of the real one.
public final class InMemoryAssessmentItemRepository
        extends InMemoryRepository<AssessmentItemId, AssessmentItem>
        implements AssessmentItemRepository {

    public final List<AssessmentTurn> turns = new ArrayList<>();
    public int reads;

    private final Map<AssessmentItemId, List<ItemPart>> parts = new LinkedHashMap<>();

    @Override
    public Map<Ref<AssessmentItemId>, AssessmentItem> list(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> refs) {
        reads++;
        return super.list(scopes, refs);
    }

    private List<AssessmentItem> itemsOf(TenantId tenant, AssessmentId id) {
        return page(tenant, item -> item.assessment().equals(id)).values().stream()
                .sorted(Comparator.comparingInt(item -> item.question().ordinal()))
                .toList();
    }

    private static <I, T> Map<Ref<I>, T> each(
            TenantScopes scopes, Collection<Ref<I>> refs, Function<Ref<I>, T> value) {
        var found = new LinkedHashMap<Ref<I>, T>();
        refs.stream()
                .filter(ref -> scopes.contains(ref.tenant()))
                .forEach(ref -> found.put(ref, value.apply(ref)));
        return found;
    }

    @Override
    public Map<Ref<AssessmentId>, List<AskedItem>> listAsked(
            TenantScopes scopes, Collection<Ref<AssessmentId>> assessments) {
        reads++;
        return each(
                scopes,
                assessments,
                ref ->
                        itemsOf(ref.tenant(), ref.id()).stream()
                                .map(item -> new AskedItem(item, partsOf(item.id())))
                                .toList());
    }

    @Override
    public Map<Ref<ColleagueId>, List<AssessmentItem>> listWaitingFor(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        reads++;
        return each(
                scopes,
                colleagues,
                ref ->
                        page(
                                        ref.tenant(),
                                        item ->
                                                ref.id().equals(item.assignee())
                                                        && item.state().isWithRespondent())
                                .values());
    }

    private List<ItemPart> partsOf(AssessmentItemId item) {
        return parts.getOrDefault(item, List.of());
    }

    @Override
    public Map<Ref<AssessmentId>, Page<AssessmentItem>> pages(
            TenantScopes scopes,
            Collection<Ref<AssessmentId>> assessments,
            AssessmentItemFilter filter,
            PageRequest page) {
        reads++;
        return each(
                scopes,
                assessments,
                ref ->
                        cut(
                                itemsOf(ref.tenant(), ref.id()).stream()
                                        .filter(item -> matches(item, filter))
                                        .toList(),
                                page,
                                item -> "%06d".formatted(item.question().ordinal())));
    }

    private boolean matches(AssessmentItem item, AssessmentItemFilter filter) {
        return (filter.results().isEmpty() || filter.results().contains(item.answer().result()))
                && (filter.states().isEmpty() || filter.states().contains(item.state()))
                && (filter.assignee() == null || filter.assignee().equals(item.assignee()))
                && (filter.login() == null
                        || InMemoryColleagueRepository.of(filter.login()).equals(item.assignee()))
                && (filter.site() == null || filter.site().equals(item.question().site()))
                && partsOf(item.id()).stream()
                        .anyMatch(
                                part ->
                                        (filter.standard() == null
                                                        || part.standard()
                                                                .equals(filter.standard()))
                                                && (filter.chapter() == null
                                                        || part.chapter()
                                                                .equals(filter.chapter())));
    }

    @Override
    public Map<Ref<AssessmentItemId>, List<ItemPart>> listParts(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> items) {
        reads++;
        return each(scopes, items, ref -> partsOf(ref.id()));
    }

    @Override
    public Map<AssessmentItemId, String> listLabels(
            TenantScope scope, Collection<AssessmentItemId> ids) {
        var labels = new LinkedHashMap<AssessmentItemId, String>();
        ids.forEach(id -> labels.put(id, "ISO 9001:2026 4.1"));
        return labels;
    }

    @Override
    public Map<AssessmentItemId, HandOver> listHandOvers(
            TenantScope scope, Collection<AssessmentItemId> ids) {
        var latest = new LinkedHashMap<AssessmentItemId, HandOver>();
        turns.stream()
                .filter(turn -> ids.contains(turn.item()))
                .filter(turn -> turn.kind() == AssessmentTurn.Kind.SUBMITTED)
                .forEach(
                        turn ->
                                latest.put(
                                        turn.item(), new HandOver(turn.id(), turn.occurredAt())));
        return latest;
    }

    @Override
    public Unfinished countUnfinished(TenantScope scope, AssessmentId id) {
        var all = itemsOf(scope.tenant(), id);
        var notAssessed = all.stream().filter(one -> !one.answer().result().isAssessed()).count();
        var notAccepted =
                all.stream().filter(one -> one.state() != AssessmentItemState.ACCEPTED).count()
                        - notAssessed;
        return new Unfinished((int) notAssessed, (int) notAccepted);
    }

    @Override
    public void insertAll(TenantScope scope, List<AskedItem> asked) {
        for (var one : asked) {
            insert(scope, one.item());
            parts.put(one.item().id(), one.parts());
        }
    }

    @Override
    public Optional<AssessmentItemId> updateAll(TenantScope scope, List<AssessmentItem> changed) {
        for (var item : changed) {
            var stored = Objects.requireNonNull(rows.get(Ref.in(scope, item.id())));
            if (stored.version() != item.version() - 1) {
                return Optional.of(item.id());
            }
        }
        changed.forEach(item -> rows.put(Ref.in(scope, item.id()), item));
        return Optional.empty();
    }

    @Override
    public Map<Ref<AssessmentTurnId>, AssessmentTurn> listTurns(
            TenantScopes scopes, Collection<Ref<AssessmentTurnId>> refs) {
        reads++;
        var found = new LinkedHashMap<Ref<AssessmentTurnId>, AssessmentTurn>();
        for (var ref : refs) {
            turns.stream()
                    .filter(turn -> turn.id().equals(ref.id()))
                    .filter(turn -> rows.containsKey(new Ref<>(ref.tenant(), turn.item())))
                    .filter(_ -> scopes.contains(ref.tenant()))
                    .forEach(turn -> found.put(ref, turn));
        }
        return found;
    }

    @Override
    public Map<Ref<AssessmentItemId>, Page<AssessmentTurn>> pagesOfTurns(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> items, PageRequest page) {
        reads++;
        return each(
                scopes,
                items,
                ref ->
                        cut(
                                turns.stream()
                                        .filter(turn -> turn.item().equals(ref.id()))
                                        .toList(),
                                page,
                                turn -> turn.id().value().toString()));
    }

    @Override
    public void insertTurns(TenantScope scope, List<AssessmentTurn> added) {
        turns.addAll(added);
    }

    /// Forward only, which is all that the tests ask.
    private static <T> Page<T> cut(List<T> all, PageRequest request, Function<T, String> key) {
        var from = request.from();
        var left =
                all.stream()
                        .filter(
                                one ->
                                        from == null
                                                || key.apply(one).compareTo(from.keys().getFirst())
                                                        > 0)
                        .toList();
        return new Page<>(
                left.stream()
                        .limit(request.size())
                        .map(one -> new Page.Item<>(one, new Cursor(List.of(key.apply(one)))))
                        .toList(),
                from != null,
                left.size() > request.size(),
                () -> ListCount.exactly(all.size()));
    }
}
