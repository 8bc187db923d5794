package dev.triennium.domain.reminder;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

/// What falls due, for people to look at. The earliest stands first.
public interface DeadlineList {

    Map<Ref<DeadlineId>, ListedDeadline> list(
            TenantScopes scopes, Collection<Ref<DeadlineId>> refs);

    /// The same page of each organisation's deadlines, in one statement.
    Map<TenantId, Page<ListedDeadline>> pages(
            TenantScopes scopes, DeadlineFilter filter, PageRequest page);

    /// A page of the deadlines of all organisations that the person may open and that are in use,
    /// in one statement.
    Page<OfTenant> pageAccessible(PortfolioScope scope, DeadlineFilter filter, PageRequest page);

    /// A deadline among those of many organisations.
    record OfTenant(TenantId tenant, ListedDeadline deadline) {}
}
