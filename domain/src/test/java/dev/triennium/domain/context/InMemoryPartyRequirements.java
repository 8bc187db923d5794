package dev.triennium.domain.context;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.InMemoryRegister;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Requirements of interested parties in memory; of filters and orders it knows none.
public final class InMemoryPartyRequirements implements PartyRequirementRepository {

    public final InMemoryRegister<PartyRequirementId, PartyRequirement> register =
            new InMemoryRegister<>();

    @Override
    public Optional<Entry<PartyRequirementId, PartyRequirement>> find(
            TenantScope scope, PartyRequirementId id) {
        return register.find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, Entry<PartyRequirementId, PartyRequirement> entry) {
        register.insert(scope, entry);
    }

    @Override
    public void update(
            TenantScope scope,
            Entry<PartyRequirementId, PartyRequirement> entry,
            int expectedVersion) {
        register.update(scope, entry, expectedVersion);
    }

    @Override
    public Map<Ref<PartyRequirementId>, PartyRequirement> list(
            TenantScopes scopes, Collection<Ref<PartyRequirementId>> refs) {
        return register.listFacts(scopes, refs);
    }

    @Override
    public Map<TenantId, List<PartyRequirement>> listAll(TenantScopes scopes) {
        return register.listAllFacts(scopes);
    }

    @Override
    public Map<Ref<PartyRequirementId>, EntryLinks> listLinks(
            TenantScopes scopes, Collection<Ref<PartyRequirementId>> refs) {
        return register.listLinks(scopes, refs);
    }

    @Override
    public Map<Ref<ColleagueId>, List<PartyRequirement>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return register.listOwned(scopes, owners);
    }

    @Override
    public boolean lock(TenantScope scope, PartyRequirementId id) {
        return register.lock(scope, id);
    }

    @Override
    public Optional<Integer> findLastNumber(TenantScope scope) {
        return register.findLastNumber(scope);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return register.listRunning(after, size);
    }

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
