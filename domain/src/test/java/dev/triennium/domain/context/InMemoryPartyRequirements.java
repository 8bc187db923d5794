package dev.triennium.domain.context;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.InMemoryRegisterRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Requirements of interested parties in memory; of filters and orders it knows none.
public final class InMemoryPartyRequirements
        extends InMemoryRegisterRepository<PartyRequirementId, PartyRequirement>
        implements PartyRequirementRepository {

    @Override
    public Map<TenantId, Page<PartyRequirement>> pages(
            TenantScopes scopes,
            PartyRequirementFilter filter,
            PartyRequirementOrder order,
            PageRequest page) {
        return register.pagesOfFacts(scopes, _ -> true);
    }

    @Override
    public Map<Ref<InterestedPartyId>, Page<PartyRequirement>> pagesOfParties(
            TenantScopes scopes,
            Collection<Ref<InterestedPartyId>> parties,
            PartyRequirementFilter filter,
            PartyRequirementOrder order,
            PageRequest page) {
        var found = new HashMap<Ref<InterestedPartyId>, Page<PartyRequirement>>();
        for (var party : parties) {
            var below =
                    register.pagesOfFacts(
                                    scopes,
                                    entry ->
                                            entry.facts()
                                                    .content()
                                                    .interestedParty()
                                                    .equals(party.id()))
                            .get(party.tenant());
            if (below != null) {
                found.put(party, below);
            }
        }
        return found;
    }

    @Override
    public int countOpen(TenantScope scope, InterestedPartyId party) {
        return (int)
                register
                        .pagesOfFacts(
                                TenantScopes.of(scope),
                                entry -> entry.facts().content().interestedParty().equals(party))
                        .values()
                        .stream()
                        .flatMap(page -> page.values().stream())
                        .filter(PartyRequirement::isOpen)
                        .count();
    }
}
