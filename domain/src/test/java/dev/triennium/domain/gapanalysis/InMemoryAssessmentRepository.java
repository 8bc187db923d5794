package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Counts its reads below the root, each of which is one statement of the real one.
public final class InMemoryAssessmentRepository implements AssessmentRepository {

    public final List<AssessmentTurn> turns = new ArrayList<>();
    public int reads;

    private final Map<AssessmentId, Owned<Assessment>> assessments = new LinkedHashMap<>();
    private final Map<AssessmentItemId, Owned<AssessmentItem>> items = new LinkedHashMap<>();
    private final Map<AssessmentItemId, List<ItemPart>> parts = new LinkedHashMap<>();

    @Override
    public Optional<Assessment> find(TenantScope scope, AssessmentId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<AssessmentId, Owned<Assessment>> list(
            TenantScopes scopes, Collection<AssessmentId> ids) {
        return those(assessments, scopes, ids);
    }

    private static <I, D> Map<I, Owned<D>> those(
            Map<I, Owned<D>> all, TenantScopes scopes, Collection<I> ids) {
        var found = new LinkedHashMap<>(all);
        found.entrySet()
                .removeIf(
                        entry ->
                                !ids.contains(entry.getKey())
                                        || !scopes.contains(entry.getValue().tenant()));
        return found;
    }

    @Override
    public Set<AssessmentId> findInProgress(TenantScopes scopes, Collection<AssessmentId> ids) {
        reads++;
        return those(assessments, scopes, ids).values().stream()
                .map(Owned::value)
                .filter(Assessment.InProgress.class::isInstance)
                .map(Assessment::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Page<Assessment> list(TenantScope scope, PageRequest page) {
        return page(
                assessments.values().stream()
                        .filter(owned -> owned.tenant().equals(scope.tenant()))
                        .map(Owned::value)
                        .toList()
                        .reversed(),
                page,
                assessment -> assessment.id().value().toString());
    }

    @Override
    public Optional<Assessment> lockForAnswers(TenantScope scope, AssessmentId id) {
        return find(scope, id);
    }

    @Override
    public Optional<Assessment> lockForCompletion(TenantScope scope, AssessmentId id) {
        return find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, Assessment.InProgress assessment, List<AskedItem> asked) {
        assessments.put(assessment.id(), new Owned<>(scope.tenant(), assessment));
        for (var one : asked) {
            items.put(one.item().id(), new Owned<>(scope.tenant(), one.item()));
            parts.put(one.item().id(), one.parts());
        }
    }

    @Override
    public void update(TenantScope scope, Assessment assessment, int expectedVersion) {
        assessments.put(assessment.id(), new Owned<>(scope.tenant(), assessment));
    }

    @Override
    public Unfinished countUnfinished(TenantScope scope, AssessmentId id) {
        var all = itemsOf(id);
        var notAssessed = all.stream().filter(one -> !one.answer().result().isAssessed()).count();
        var notAccepted =
                all.stream().filter(one -> one.state() != AssessmentItemState.ACCEPTED).count()
                        - notAssessed;
        return new Unfinished((int) notAssessed, (int) notAccepted);
    }

    private List<AssessmentItem> itemsOf(AssessmentId id) {
        return items.values().stream()
                .map(Owned::value)
                .filter(item -> item.assessment().equals(id))
                .sorted(Comparator.comparingInt(item -> item.question().ordinal()))
                .toList();
    }

    @Override
    public Map<AssessmentItemId, AssessmentItem> findItems(
            TenantScope scope, Collection<AssessmentItemId> ids) {
        var found = new LinkedHashMap<AssessmentItemId, AssessmentItem>();
        those(items, TenantScopes.of(scope), ids)
                .forEach((id, owned) -> found.put(id, owned.value()));
        return found;
    }

    @Override
    public List<AskedItem> listAsked(TenantScope scope, AssessmentId id) {
        return itemsOf(id).stream()
                .map(item -> new AskedItem(item, parts.getOrDefault(item.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<AssessmentItemId> update(TenantScope scope, List<AssessmentItem> changed) {
        for (var item : changed) {
            var stored = Objects.requireNonNull(items.get(item.id())).value();
            if (stored.version() != item.version() - 1) {
                return Optional.of(item.id());
            }
        }
        changed.forEach(item -> items.put(item.id(), new Owned<>(scope.tenant(), item)));
        return Optional.empty();
    }

    @Override
    public void addTurns(TenantScope scope, List<AssessmentTurn> added) {
        turns.addAll(added);
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
    public Map<AssessmentItemId, Owned<AssessmentItem>> listItems(
            TenantScopes scopes, Collection<AssessmentItemId> ids) {
        reads++;
        return those(items, scopes, ids);
    }

    @Override
    public Map<AssessmentId, Page<AssessmentItem>> pages(
            TenantScopes scopes,
            Collection<AssessmentId> ids,
            AssessmentItemFilter filter,
            PageRequest page) {
        reads++;
        var pages = new LinkedHashMap<AssessmentId, Page<AssessmentItem>>();
        for (var id : ids) {
            pages.put(
                    id,
                    page(
                            itemsOf(id).stream().filter(item -> matches(item, filter)).toList(),
                            page,
                            item -> "%06d".formatted(item.question().ordinal())));
        }
        return pages;
    }

    private boolean matches(AssessmentItem item, AssessmentItemFilter filter) {
        return (filter.results().isEmpty() || filter.results().contains(item.answer().result()))
                && (filter.states().isEmpty() || filter.states().contains(item.state()))
                && (filter.assignee() == null || filter.assignee().equals(item.assignee()))
                && (filter.site() == null || filter.site().equals(item.question().site()))
                && parts.getOrDefault(item.id(), List.of()).stream()
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
    public Map<AssessmentItemId, List<ItemPart>> listParts(
            TenantScopes scopes, Collection<AssessmentItemId> ids) {
        reads++;
        var found = new LinkedHashMap<>(parts);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Map<AssessmentTurnId, Owned<AssessmentTurn>> listTurns(
            TenantScopes scopes, Collection<AssessmentTurnId> ids) {
        reads++;
        var found = new LinkedHashMap<AssessmentTurnId, Owned<AssessmentTurn>>();
        for (var turn : turns) {
            var item = items.get(turn.item());
            if (ids.contains(turn.id())
                    && item != null
                    && scopes.tenants().contains(item.tenant())) {
                found.put(turn.id(), new Owned<>(item.tenant(), turn));
            }
        }
        return found;
    }

    @Override
    public Map<AssessmentItemId, Page<AssessmentTurn>> listTurns(
            TenantScopes scopes, Collection<AssessmentItemId> ids, PageRequest page) {
        reads++;
        var pages = new LinkedHashMap<AssessmentItemId, Page<AssessmentTurn>>();
        for (var id : ids) {
            pages.put(
                    id,
                    page(
                            turns.stream().filter(turn -> turn.item().equals(id)).toList(),
                            page,
                            turn -> turn.id().value().toString()));
        }
        return pages;
    }

    /// Forward only, which is all that the tests ask.
    private static <T> Page<T> page(List<T> all, PageRequest request, Function<T, String> key) {
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
                left.size() > request.size());
    }
}
