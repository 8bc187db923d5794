package dev.triennium.domain.tenancy;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Collection;
import java.util.Map;

public interface MembershipRepository {

    /// By id, in one statement; unknown ids are left out.
    Map<MembershipId, Owned<Membership>> findAll(TenantScopes scopes, Collection<MembershipId> ids);

    /// The same page of each organisation's memberships, oldest first, in one statement.
    Map<TenantId, Page<Membership>> pages(TenantScopes scopes, PageRequest page);

    void insert(TenantScope scope, Membership membership);
}
