package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

public final class InMemoryMembershipRepository extends InMemoryRepository<MembershipId, Membership>
        implements MembershipRepository {

    @Override
    public Map<TenantId, Page<Membership>> pages(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<Membership>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, _ -> true)));
        return pages;
    }

    private boolean has(TenantScope scope, Predicate<Membership> filter) {
        return !page(scope.tenant(), filter).items().isEmpty();
    }

    @Override
    public boolean isHeld(
            TenantScope scope,
            PersonId person,
            Role role,
            Instant from,
            @Nullable Instant until,
            MembershipId apartFrom) {
        return has(
                scope,
                one ->
                        one.person().equals(person)
                                && one.role() == role
                                && !one.id().equals(apartFrom)
                                && !one.isOver(from)
                                && !one.isOver(one.validFrom())
                                && (until == null || one.validFrom().isBefore(until)));
    }

    @Override
    public boolean hasRepresentative(TenantScope scope, Instant now) {
        return has(
                scope,
                one ->
                        one.role() == Role.REPRESENTATIVE
                                && !one.isOver(now)
                                && !one.isOver(one.validFrom()));
    }

    @Override
    public boolean hasLastingRepresentative(
            TenantScope scope, Instant at, @Nullable MembershipId apartFrom) {
        return has(
                scope,
                one ->
                        one.role() == Role.REPRESENTATIVE
                                && !one.id().equals(apartFrom)
                                && !one.validFrom().isAfter(at)
                                && one.validUntil() == null);
    }
}
