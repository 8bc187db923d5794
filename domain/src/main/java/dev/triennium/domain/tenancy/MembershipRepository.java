package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public interface MembershipRepository extends AggregateRepository<MembershipId, Membership> {

    Map<Ref<MembershipId>, Membership> list(
            TenantScopes scopes, Collection<Ref<MembershipId>> refs);

    /// The same page of each organisation's memberships, oldest first, in one statement.
    Map<TenantId, Page<Membership>> pages(TenantScopes scopes, PageRequest page);

    /// Whether the person holds the role at some time in between.
    ///
    /// @param until exclusive; null: without an end
    /// @param apartFrom one that does not count
    boolean isHeld(
            TenantScope scope,
            PersonId person,
            Role role,
            Instant from,
            @Nullable Instant until,
            MembershipId apartFrom);

    /// Whether the organisation has a representative whose role is not over, be it one that still
    /// has to begin.
    boolean hasRepresentative(TenantScope scope, Instant now);

    /// Whether at the instant somebody represents the organisation whose role has no end.
    ///
    /// @param apartFrom one that does not count; null: all count
    boolean hasLastingRepresentative(
            TenantScope scope, Instant at, @Nullable MembershipId apartFrom);
}
