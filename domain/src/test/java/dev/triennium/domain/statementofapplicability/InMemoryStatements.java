package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.tenancy.Owned;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the state and counts the reads of controls.
public final class InMemoryStatements implements StatementOfApplicabilityRepository {

    private final Map<StatementOfApplicabilityId, Owned<StatementOfApplicability>> statements =
            new LinkedHashMap<>();
    private final Map<StatementControlId, Owned<StatementControl>> controls = new LinkedHashMap<>();
    public int reads;

    void clear() {
        statements.clear();
        controls.clear();
        reads = 0;
    }

    private Stream<StatementOfApplicability> in(TenantId tenant) {
        return statements.values().stream()
                .filter(owned -> owned.tenant().equals(tenant))
                .map(Owned::value);
    }

    @Override
    public Optional<StatementOfApplicability> find(
            TenantScope scope, StatementOfApplicabilityId id) {
        return in(scope.tenant()).filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Map<StatementOfApplicabilityId, Owned<StatementOfApplicability>> list(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids) {
        var found = new HashMap<>(statements);
        found.keySet().retainAll(ids);
        found.values().removeIf(owned -> !scopes.contains(owned.tenant()));
        return found;
    }

    @Override
    public Page<StatementOfApplicability> list(
            TenantScope scope, @Nullable StandardId standard, PageRequest page) {
        return page(
                in(scope.tenant())
                        .filter(one -> standard == null || one.facts().standard().equals(standard))
                        .toList()
                        .reversed());
    }

    @Override
    public Optional<StatementOfApplicability> findLatest(TenantScope scope, StandardId standard) {
        return in(scope.tenant())
                .filter(one -> one.facts().standard().equals(standard))
                .max(Comparator.comparingInt(one -> one.facts().number()));
    }

    @Override
    public Optional<Signed> findSigned(TenantScope scope, StandardId standard) {
        return in(scope.tenant())
                .filter(Signed.class::isInstance)
                .map(Signed.class::cast)
                .filter(one -> one.facts().standard().equals(standard))
                .findFirst();
    }

    @Override
    public List<StatementControl> listControls(TenantScope scope, StatementOfApplicabilityId id) {
        return controls.values().stream()
                .filter(owned -> owned.tenant().equals(scope.tenant()))
                .map(Owned::value)
                .filter(control -> control.statement().equals(id))
                .sorted(Comparator.comparingInt(StatementControl::ordinal))
                .toList();
    }

    @Override
    public Map<StatementOfApplicabilityId, Page<StatementControl>> pages(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids, PageRequest page) {
        reads++;
        var pages = new HashMap<StatementOfApplicabilityId, Page<StatementControl>>();
        for (var tenant : scopes.tenants()) {
            for (var id : ids) {
                var found = listControls(scopes.get(tenant), id);
                if (!found.isEmpty()) {
                    pages.put(id, page(found));
                }
            }
        }
        return pages;
    }

    private static <T> Page<T> page(List<T> values) {
        var items = new ArrayList<Page.Item<T>>();
        for (var value : values) {
            items.add(new Page.Item<>(value, new Cursor(List.of(Integer.toString(items.size())))));
        }
        return new Page<>(items, false, false);
    }

    @Override
    public Map<StatementControlId, Owned<StatementControl>> findControls(
            TenantScopes scopes, Collection<StatementControlId> ids) {
        var found = new HashMap<>(controls);
        found.keySet().retainAll(ids);
        found.values().removeIf(owned -> !scopes.contains(owned.tenant()));
        return found;
    }

    @Override
    public Map<StatementOfApplicabilityId, StatementSummary> summaries(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids) {
        var summaries = new HashMap<StatementOfApplicabilityId, StatementSummary>();
        for (var tenant : scopes.tenants()) {
            for (var id : ids) {
                var all =
                        listControls(scopes.get(tenant), id).stream()
                                .map(StatementControl::treatment)
                                .toList();
                if (!all.isEmpty()) {
                    var applicable =
                            all.stream()
                                    .filter(one -> Boolean.TRUE.equals(one.applicable()))
                                    .toList();
                    summaries.put(
                            id,
                            new StatementSummary(
                                    all.size(),
                                    applicable.size(),
                                    (int)
                                            all.stream()
                                                    .filter(
                                                            one ->
                                                                    Boolean.FALSE.equals(
                                                                            one.applicable()))
                                                    .count(),
                                    (int) all.stream().filter(one -> !one.isJustified()).count(),
                                    (int)
                                            applicable.stream()
                                                    .filter(
                                                            one ->
                                                                    one.implementation()
                                                                            == ImplementationState
                                                                                    .IMPLEMENTED)
                                                    .count()));
                }
            }
        }
        return summaries;
    }

    @Override
    public boolean insert(TenantScope scope, Draft draft, List<StatementControl> rows) {
        var isTaken =
                in(scope.tenant())
                        .anyMatch(
                                one ->
                                        one.facts().standard().equals(draft.facts().standard())
                                                && one.facts().number() == draft.facts().number());
        if (isTaken) {
            return false;
        }
        statements.put(draft.id(), new Owned<>(scope.tenant(), draft));
        store(scope, rows);
        return true;
    }

    private void store(TenantScope scope, List<StatementControl> rows) {
        rows.forEach(row -> controls.put(row.id(), new Owned<>(scope.tenant(), row)));
    }

    @Override
    public void update(
            TenantScope scope, Draft draft, int expectedVersion, List<StatementControl> changed) {
        store(scope, draft, expectedVersion);
        store(scope, changed);
    }

    @Override
    public void sign(TenantScope scope, Signed signed, int expectedVersion) {
        store(scope, signed, expectedVersion);
    }

    @Override
    public void supersede(TenantScope scope, Superseded superseded, int expectedVersion) {
        store(scope, superseded, expectedVersion);
    }

    private void store(TenantScope scope, StatementOfApplicability changed, int expectedVersion) {
        var version = find(scope, changed.id()).orElseThrow().facts().version();
        if (version != expectedVersion) {
            throw new VersionConflictException(version);
        }
        statements.put(changed.id(), new Owned<>(scope.tenant(), changed));
    }
}
