package dev.triennium.domain.context;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

public interface ContextIssueRepository extends RegisterRepository<ContextIssueId, ContextIssue> {

    /// The same page of each organisation's issues, in one statement.
    Map<TenantId, Page<ContextIssue>> pages(
            TenantScopes scopes,
            ContextIssueFilter filter,
            ContextIssueOrder order,
            PageRequest page);

    /// Whether climate change is relevant, by the open issues about it, in one statement. An
    /// organisation without any is left out.
    Map<TenantId, Boolean> listClimateRelevance(TenantScopes scopes);
}
