package dev.triennium.domain.context;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.InMemoryRegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.Map;

/// Issues in memory; of filters and orders it knows none.
public final class InMemoryContextIssues
        extends InMemoryRegisterRepository<ContextIssueId, ContextIssue>
        implements ContextIssueRepository {

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
