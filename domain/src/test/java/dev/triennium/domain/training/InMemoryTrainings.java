package dev.triennium.domain.training;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Trainings in memory; of filters they know none.
final class InMemoryTrainings extends InMemoryRepository<TrainingSessionId, TrainingSession>
        implements TrainingRepository {

    @Override
    public Optional<TrainingSession.Facts> findFacts(TenantScope scope, TrainingSessionId id) {
        return find(scope, id).map(TrainingSession::facts);
    }

    @Override
    public Map<Ref<TrainingSessionId>, TrainingSession.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<TrainingSessionId>> refs) {
        var found = new HashMap<Ref<TrainingSessionId>, TrainingSession.Facts>();
        list(scopes, refs).forEach((ref, one) -> found.put(ref, one.facts()));
        return found;
    }

    @Override
    public Map<TenantId, Page<TrainingSession.Facts>> pages(
            TenantScopes scopes, TrainingFilter filter, PageRequest page) {
        var pages = new HashMap<TenantId, Page<TrainingSession.Facts>>();
        pages(scopes, _ -> true)
                .forEach((tenant, some) -> pages.put(tenant, some.map(TrainingSession::facts)));
        return pages;
    }

    @Override
    public Map<Ref<TrainingSessionId>, List<Attendance>> listAttendances(
            TenantScopes scopes, Collection<Ref<TrainingSessionId>> sessions) {
        var found = new HashMap<Ref<TrainingSessionId>, List<Attendance>>();
        list(scopes, sessions).forEach((ref, one) -> found.put(ref, one.attendances()));
        return found;
    }
}
