package dev.triennium.domain.context;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.InMemoryRegister;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Issues in memory; of filters and orders it knows none.
public final class InMemoryContextIssues implements ContextIssueRepository {

    public final InMemoryRegister<ContextIssueId, ContextIssue> register = new InMemoryRegister<>();

    @Override
    public Optional<Entry<ContextIssueId, ContextIssue>> find(
            TenantScope scope, ContextIssueId id) {
        return register.find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, Entry<ContextIssueId, ContextIssue> entry) {
        register.insert(scope, entry);
    }

    @Override
    public void update(
            TenantScope scope, Entry<ContextIssueId, ContextIssue> entry, int expectedVersion) {
        register.update(scope, entry, expectedVersion);
    }

    @Override
    public Map<Ref<ContextIssueId>, ContextIssue> list(
            TenantScopes scopes, Collection<Ref<ContextIssueId>> refs) {
        return register.listFacts(scopes, refs);
    }

    @Override
    public Map<TenantId, List<ContextIssue>> listAll(TenantScopes scopes) {
        return register.listAllFacts(scopes);
    }

    @Override
    public Map<Ref<ContextIssueId>, EntryLinks> listLinks(
            TenantScopes scopes, Collection<Ref<ContextIssueId>> refs) {
        return register.listLinks(scopes, refs);
    }

    @Override
    public Map<Ref<ColleagueId>, List<ContextIssue>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return register.listOwned(scopes, owners);
    }

    @Override
    public boolean lock(TenantScope scope, ContextIssueId id) {
        return register.lock(scope, id);
    }

    @Override
    public Optional<Integer> findLastNumber(TenantScope scope) {
        return register.findLastNumber(scope);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return register.listRunning(after, size);
    }

    @Override
    public Map<TenantId, Page<ContextIssue>> pages(
            TenantScopes scopes,
            ContextIssueFilter filter,
            ContextIssueOrder order,
            PageRequest page) {
        return register.pagesOfFacts(scopes, _ -> true);
    }

    @Override
    public Map<TenantId, Boolean> listClimateRelevance(TenantScopes scopes) {
        var found = new HashMap<TenantId, Boolean>();
        register.pagesOfFacts(
                        scopes,
                        entry ->
                                entry.facts().isOpen()
                                        && entry.facts().content().topic()
                                                == ContextIssueTopic.CLIMATE_CHANGE)
                .forEach(
                        (tenant, page) -> {
                            if (!page.values().isEmpty()) {
                                found.put(
                                        tenant,
                                        page.values().stream()
                                                .anyMatch(one -> one.content().isRelevant()));
                            }
                        });
        return found;
    }
}
