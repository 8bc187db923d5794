package dev.triennium.domain.invitation;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class InMemoryInvitationRepository extends InMemoryRepository<InvitationId, Invitation>
        implements InvitationRepository, SentInvitations {

    @Override
    public Map<TenantId, Page<Invitation>> pages(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<Invitation>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, _ -> true)));
        return pages;
    }

    @Override
    public boolean hasOpen(TenantScope scope, String address) {
        return !page(
                        scope.tenant(),
                        one ->
                                one instanceof Invitation.Open
                                        && one.facts().invitee().address().equals(address))
                .items()
                .isEmpty();
    }

    @Override
    public Optional<Place> find(String tokenHash) {
        return rows.entrySet().stream()
                .filter(
                        row ->
                                row.getValue() instanceof Invitation.Open(_, var hash)
                                        && hash.equals(tokenHash))
                .findFirst()
                .map(
                        row ->
                                new Place.InTenant(
                                        row.getKey().tenant(), ZoneOffset.UTC, row.getKey().id()));
    }
}
