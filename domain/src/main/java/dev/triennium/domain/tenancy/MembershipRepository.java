package dev.triennium.domain.tenancy;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Collection;
import java.util.Map;

public interface MembershipRepository {

    Map<Ref<MembershipId>, Membership> list(
            TenantScopes scopes, Collection<Ref<MembershipId>> refs);

    /// The same page of each organisation's memberships, oldest first, in one statement.
    Map<TenantId, Page<Membership>> pages(TenantScopes scopes, PageRequest page);

    void insert(TenantScope scope, Membership membership);
}
