package dev.triennium.domain.incident;

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

/// Incidents in memory; of filters it knows the kinds, of orders none.
public final class InMemoryIncidents implements IncidentRepository {

    public final InMemoryRegister<IncidentId, Incident> register = new InMemoryRegister<>();

    @Override
    public Optional<Entry<IncidentId, Incident>> find(TenantScope scope, IncidentId id) {
        return register.find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, Entry<IncidentId, Incident> incident) {
        register.insert(scope, incident);
    }

    @Override
    public void update(
            TenantScope scope, Entry<IncidentId, Incident> incident, int expectedVersion) {
        register.update(scope, incident, expectedVersion);
    }

    @Override
    public Map<Ref<IncidentId>, Incident> list(
            TenantScopes scopes, Collection<Ref<IncidentId>> refs) {
        return register.listFacts(scopes, refs);
    }

    @Override
    public Map<TenantId, List<Incident>> listAll(TenantScopes scopes) {
        return register.listAllFacts(scopes);
    }

    @Override
    public Map<Ref<IncidentId>, EntryLinks> listLinks(
            TenantScopes scopes, Collection<Ref<IncidentId>> refs) {
        return register.listLinks(scopes, refs);
    }

    @Override
    public Map<Ref<ColleagueId>, List<Incident>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return register.listOwned(scopes, owners);
    }

    @Override
    public boolean lock(TenantScope scope, IncidentId id) {
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
    public Map<TenantId, Page<Incident>> pages(
            TenantScopes scopes, IncidentFilter filter, IncidentOrder order, PageRequest page) {
        return register.pagesOfFacts(
                scopes,
                incident ->
                        filter.kinds().isEmpty()
                                || filter.kinds().contains(incident.facts().content().kind()));
    }
}
