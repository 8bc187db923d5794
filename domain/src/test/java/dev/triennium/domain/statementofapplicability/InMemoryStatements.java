package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the state and counts the reads of controls.
public final class InMemoryStatements
        extends InMemoryRepository<StatementOfApplicabilityId, StatementContents>
        implements StatementOfApplicabilityRepository {

    public int reads;

    void clear() {
        rows.clear();
        reads = 0;
    }

    private Stream<StatementOfApplicability> in(TenantScope scope) {
        return page(scope.tenant(), _ -> true).values().stream().map(StatementContents::statement);
    }

    /// All of them, in the order of the annex.
    public List<StatementControl> controlsOf(TenantScope scope, StatementOfApplicabilityId id) {
        return find(scope, id).map(StatementContents::controls).orElse(List.of());
    }

    @Override
    public Map<Ref<ColleagueId>, List<StatementControl>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        var found = new HashMap<Ref<ColleagueId>, List<StatementControl>>();
        for (var owner : owners) {
            var owned =
                    in(scopes.get(owner.tenant()))
                            .filter(one -> one instanceof StatementOfApplicability.Draft)
                            .flatMap(
                                    one ->
                                            controlsOf(scopes.get(owner.tenant()), one.id())
                                                    .stream())
                            .filter(one -> owner.id().equals(one.treatment().owner()))
                            .toList();
            if (!owned.isEmpty()) {
                found.put(owner, owned);
            }
        }
        return found;
    }

    @Override
    public Optional<StatementOfApplicability> findStatement(
            TenantScope scope, StatementOfApplicabilityId id) {
        return find(scope, id).map(StatementContents::statement);
    }

    @Override
    public Optional<StatementOfApplicability> findLatest(TenantScope scope, StandardId standard) {
        return in(scope)
                .filter(one -> one.facts().standard().equals(standard))
                .max(Comparator.comparingInt(one -> one.facts().number()));
    }

    @Override
    public Optional<Signed> findSigned(TenantScope scope, StandardId standard) {
        return in(scope)
                .filter(Signed.class::isInstance)
                .map(Signed.class::cast)
                .filter(one -> one.facts().standard().equals(standard))
                .findFirst();
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, StatementOfApplicability> listStatements(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> refs) {
        return below(scopes, refs, StatementContents::statement);
    }

    private <T> Map<Ref<StatementOfApplicabilityId>, T> below(
            TenantScopes scopes,
            Collection<Ref<StatementOfApplicabilityId>> refs,
            Function<StatementContents, T> part) {
        var found = new HashMap<Ref<StatementOfApplicabilityId>, T>();
        list(scopes, refs).forEach((ref, contents) -> found.put(ref, part.apply(contents)));
        return found;
    }

    @Override
    public Page<StatementOfApplicability> page(
            TenantScope scope, @Nullable StandardId standard, PageRequest page) {
        return whole(
                in(scope)
                        .filter(one -> standard == null || one.facts().standard().equals(standard))
                        .toList()
                        .reversed());
    }

    @Override
    public Map<TenantId, Page<StatementOfApplicability>> pagesOfStatements(
            TenantScopes scopes, @Nullable StandardId standard, PageRequest page) {
        reads++;
        var pages = new LinkedHashMap<TenantId, Page<StatementOfApplicability>>();
        scopes.tenants()
                .forEach(tenant -> pages.put(tenant, page(scopes.get(tenant), standard, page)));
        return pages;
    }

    private static <T> Page<T> whole(List<T> values) {
        var items = new ArrayList<Page.Item<T>>();
        for (var value : values) {
            items.add(new Page.Item<>(value, new Cursor(List.of(Integer.toString(items.size())))));
        }
        return Page.whole(items);
    }

    @Override
    public Map<Ref<StatementControlId>, StatementControl> listControls(
            TenantScopes scopes, Collection<Ref<StatementControlId>> refs) {
        var found = new HashMap<Ref<StatementControlId>, StatementControl>();
        list(scopes, rows.keySet())
                .forEach(
                        (statement, contents) ->
                                contents.controls()
                                        .forEach(
                                                one ->
                                                        found.put(
                                                                new Ref<>(
                                                                        statement.tenant(),
                                                                        one.id()),
                                                                one)));
        found.keySet().retainAll(refs);
        return found;
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, Page<StatementControl>> pages(
            TenantScopes scopes,
            Collection<Ref<StatementOfApplicabilityId>> statements,
            StatementControlFilter filter,
            PageRequest page) {
        reads++;
        return below(
                scopes,
                statements,
                contents ->
                        whole(
                                contents.controls().stream()
                                        .filter(
                                                one ->
                                                        filter.applicable() == null
                                                                || filter.applicable()
                                                                        .equals(
                                                                                one.treatment()
                                                                                        .applicable()))
                                        .toList()));
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, StatementOfApplicability> listFormer(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> later) {
        reads++;
        var found = new HashMap<Ref<StatementOfApplicabilityId>, StatementOfApplicability>();
        list(scopes, later)
                .forEach(
                        (ref, contents) ->
                                list(scopes, rows.keySet()).entrySet().stream()
                                        .filter(one -> one.getKey().tenant().equals(ref.tenant()))
                                        .map(one -> one.getValue().statement())
                                        .filter(one -> isBefore(one, contents.statement()))
                                        .forEach(one -> found.put(ref, one)));
        return found;
    }

    private static boolean isBefore(
            StatementOfApplicability earlier, StatementOfApplicability later) {
        return earlier.facts().standard().equals(later.facts().standard())
                && earlier.facts().number() == later.facts().number() - 1;
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, List<StatementControl>> listAllControls(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> statements) {
        reads++;
        return below(scopes, statements, StatementContents::controls);
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, StatementSummary> count(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> statements) {
        return below(scopes, statements, InMemoryStatements::summary);
    }

    private static StatementSummary summary(StatementContents contents) {
        var all = contents.controls().stream().map(StatementControl::treatment).toList();
        var applicable = all.stream().filter(one -> Boolean.TRUE.equals(one.applicable())).toList();
        return new StatementSummary(
                all.size(),
                applicable.size(),
                (int) all.stream().filter(one -> Boolean.FALSE.equals(one.applicable())).count(),
                (int) all.stream().filter(one -> !one.isJustified()).count(),
                (int)
                        applicable.stream()
                                .filter(
                                        one ->
                                                one.implementation()
                                                        == ImplementationState.IMPLEMENTED)
                                .count());
    }

    @Override
    public void insert(TenantScope scope, StatementContents contents) {
        var facts = contents.statement().facts();
        var isTaken =
                in(scope)
                        .map(StatementOfApplicability::facts)
                        .anyMatch(
                                one ->
                                        one.standard().equals(facts.standard())
                                                && one.number() == facts.number());
        if (isTaken) {
            throw StatementRule.draftIsOpen(contents.statement());
        }
        super.insert(scope, contents);
    }

    @Override
    public void update(TenantScope scope, StatementContents contents, int expectedVersion) {
        var merged = new LinkedHashMap<StatementControlId, StatementControl>();
        controlsOf(scope, contents.id()).forEach(one -> merged.put(one.id(), one));
        contents.controls().forEach(one -> merged.put(one.id(), one));
        super.update(
                scope,
                new StatementContents(contents.statement(), List.copyOf(merged.values())),
                expectedVersion);
    }

    @Override
    public void updateOwn(TenantScope scope, StatementContents contents, int expectedVersion) {
        var controls = new ArrayList<>(controlsOf(scope, contents.id()));
        controls.removeIf(StatementControl::isOwn);
        controls.addAll(contents.controls());
        super.update(scope, new StatementContents(contents.statement(), controls), expectedVersion);
    }
}
