package dev.triennium.domain.training;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Trainings. Lists are one statement each.
public interface TrainingRepository
        extends AggregateRepository<TrainingSessionId, TrainingSession> {

    Optional<TrainingSession.Facts> findFacts(TenantScope scope, TrainingSessionId id);

    Map<Ref<TrainingSessionId>, TrainingSession.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<TrainingSessionId>> refs);

    /// The latest first.
    Map<TenantId, Page<TrainingSession.Facts>> pages(
            TenantScopes scopes, TrainingFilter filter, PageRequest page);

    /// Who was invited to each, in the order in which they were named.
    Map<Ref<TrainingSessionId>, List<Attendance>> listAttendances(
            TenantScopes scopes, Collection<Ref<TrainingSessionId>> sessions);
}
