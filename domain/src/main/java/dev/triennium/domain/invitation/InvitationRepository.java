package dev.triennium.domain.invitation;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface InvitationRepository extends AggregateRepository<InvitationId, Invitation> {

    Map<Ref<InvitationId>, Invitation> list(
            TenantScopes scopes, Collection<Ref<InvitationId>> refs);

    /// The same page of each organisation's invitations, the latest first, in one statement.
    Map<TenantId, Page<Invitation>> pages(TenantScopes scopes, PageRequest page);

    /// Whether the address has an invitation that was neither accepted nor revoked.
    boolean hasOpen(TenantScope scope, String address);
}
