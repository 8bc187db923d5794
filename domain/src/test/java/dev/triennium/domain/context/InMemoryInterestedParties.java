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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Interested parties in memory; of filters and orders it knows none.
public final class InMemoryInterestedParties implements InterestedPartyRepository {

    public final InMemoryRegister<InterestedPartyId, InterestedParty> register =
            new InMemoryRegister<>();

    @Override
    public Optional<Entry<InterestedPartyId, InterestedParty>> find(
            TenantScope scope, InterestedPartyId id) {
        return register.find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, Entry<InterestedPartyId, InterestedParty> entry) {
        register.insert(scope, entry);
    }

    @Override
    public void update(
            TenantScope scope,
            Entry<InterestedPartyId, InterestedParty> entry,
            int expectedVersion) {
        register.update(scope, entry, expectedVersion);
    }

    @Override
    public Map<Ref<InterestedPartyId>, InterestedParty> list(
            TenantScopes scopes, Collection<Ref<InterestedPartyId>> refs) {
        return register.listFacts(scopes, refs);
    }

    @Override
    public Map<TenantId, List<InterestedParty>> listAll(TenantScopes scopes) {
        return register.listAllFacts(scopes);
    }

    @Override
    public Map<Ref<InterestedPartyId>, EntryLinks> listLinks(
            TenantScopes scopes, Collection<Ref<InterestedPartyId>> refs) {
        return register.listLinks(scopes, refs);
    }

    @Override
    public Map<Ref<ColleagueId>, List<InterestedParty>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return register.listOwned(scopes, owners);
    }

    @Override
    public boolean lock(TenantScope scope, InterestedPartyId id) {
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
    public Map<TenantId, Page<InterestedParty>> pages(
            TenantScopes scopes,
            InterestedPartyFilter filter,
            InterestedPartyOrder order,
            PageRequest page) {
        return register.pagesOfFacts(scopes, _ -> true);
    }
}
