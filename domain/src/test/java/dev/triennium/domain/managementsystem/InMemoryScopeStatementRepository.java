package dev.triennium.domain.managementsystem;

import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.managementsystem.ScopeContent.OutsourcedProcess;
import dev.triennium.domain.managementsystem.ScopeContent.ScopeProcess;
import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// The scopes of the systems in memory, without those that are superseded. Pages come whole, and
/// what is read is noted.
public final class InMemoryScopeStatementRepository implements ScopeStatementRepository {

    public final List<String> reads = new ArrayList<>();

    private final InMemoryManagementSystemRepository systems;

    public InMemoryScopeStatementRepository(InMemoryManagementSystemRepository systems) {
        this.systems = systems;
    }

    @Override
    public Map<Ref<ScopeStatementId>, ScopeStatement.Facts> list(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        reads.add("statements");
        return statements(scopes, refs, (system, one) -> one.facts(system));
    }

    private <T> Map<Ref<ScopeStatementId>, T> statements(
            TenantScopes scopes,
            Collection<Ref<ScopeStatementId>> refs,
            Function<ScopeStatement, T> part) {
        return statements(scopes, refs, (_, one) -> part.apply(one));
    }

    private <T> Map<Ref<ScopeStatementId>, T> statements(
            TenantScopes scopes,
            Collection<Ref<ScopeStatementId>> refs,
            BiFunction<ManagementSystemId, ScopeStatement, T> part) {
        var found = new LinkedHashMap<Ref<ScopeStatementId>, T>();
        systems.all(scopes)
                .forEach(
                        (system, whole) ->
                                versions(whole)
                                        .forEach(
                                                one -> {
                                                    var ref = new Ref<>(system.tenant(), one.id());
                                                    if (refs.contains(ref)) {
                                                        found.put(
                                                                ref, part.apply(system.id(), one));
                                                    }
                                                }));
        return found;
    }

    private static List<ScopeStatement> versions(ManagementSystem system) {
        return Stream.<Optional<? extends ScopeStatement>>of(system.findDraft(), system.findScope())
                .flatMap(Optional::stream)
                .<ScopeStatement>map(one -> one)
                .toList();
    }

    @Override
    public Map<Ref<ManagementSystemId>, CurrentScopes> listCurrent(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> refs) {
        reads.add("current");
        var current = new LinkedHashMap<Ref<ManagementSystemId>, CurrentScopes>();
        systems.list(scopes, refs)
                .forEach(
                        (ref, system) ->
                                current.put(
                                        ref,
                                        new CurrentScopes(
                                                system.findScope()
                                                        .map(one -> one.facts(ref.id()))
                                                        .orElse(null),
                                                system.findDraft()
                                                        .map(one -> one.facts(ref.id()))
                                                        .orElse(null))));
        return current;
    }

    @Override
    public Map<Ref<ManagementSystemId>, Page<ScopeStatement.Facts>> pages(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> refs, PageRequest page) {
        reads.add("versions");
        var pages = new LinkedHashMap<Ref<ManagementSystemId>, Page<ScopeStatement.Facts>>();
        systems.list(scopes, refs)
                .forEach(
                        (ref, system) ->
                                pages.put(
                                        ref,
                                        Page.whole(
                                                versions(system).stream()
                                                        .map(one -> one.facts(ref.id()))
                                                        .map(
                                                                one ->
                                                                        new Page.Item<>(
                                                                                one, cursor(one)))
                                                        .toList())));
        return pages;
    }

    private static Cursor cursor(ScopeStatement.Facts statement) {
        return new Cursor(List.of(Integer.toString(statement.number())));
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<StandardId>> listStandards(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        reads.add("standards");
        return statements(scopes, refs, one -> one.content().standards());
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<ScopeSite>> listSites(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        reads.add("sites");
        return statements(scopes, refs, one -> one.content().sites());
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<ScopeProcess>> listProcesses(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        reads.add("processes");
        return statements(scopes, refs, one -> one.content().processes());
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<Wording>> listWordings(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        reads.add("wordings");
        return statements(scopes, refs, one -> one.content().wordings());
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<Exclusion>> listExclusions(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        reads.add("exclusions");
        return statements(scopes, refs, one -> one.content().exclusions());
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<OutsourcedProcess>> listOutsourcedProcesses(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        reads.add("outsourced processes");
        return statements(scopes, refs, one -> one.content().outsourcedProcesses());
    }
}
