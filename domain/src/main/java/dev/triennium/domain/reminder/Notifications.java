package dev.triennium.domain.reminder;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// What people were told, each by themselves: nobody sees or marks another's.
public interface Notifications {

    /// A notification among those of many organisations.
    record OfTenant(TenantId tenant, Notification notification) {}

    /// @param tenants that have any
    record Unread(Set<TenantId> tenants, int count) {

        public Unread {
            tenants = Set.copyOf(tenants);
        }
    }

    /// Those of the scopes' persons, in one statement.
    Map<Ref<ReminderId>, Notification> list(TenantScopes scopes, Collection<Ref<ReminderId>> refs);

    /// A page of what the person was told in all organisations that they may open and that are in
    /// use, the latest first, in one statement.
    Page<OfTenant> pageAccessible(PortfolioScope scope, boolean unreadOnly, PageRequest page);

    /// A page of those that the person has marked as read at the instant, the latest first, in one
    /// statement.
    Page<OfTenant> pageReadAt(PortfolioScope scope, Instant at, PageRequest page);

    /// How many of those are unread, in one statement.
    Unread getUnread(PortfolioScope scope);

    /// Marks one as read at the instant, unless it was read before.
    void markRead(TenantScope scope, ReminderId id, Instant at);

    /// Marks all that the person was told until an instant, and that are unread, as read.
    void markAllRead(TenantScope scope, Instant toldUntil, Instant at);
}
