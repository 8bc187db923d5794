package dev.triennium.domain.objective;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface ObjectiveRepository extends RegisterRepository<ObjectiveId, Objective> {

    /// The same page of each organisation's objectives, in one statement.
    Map<TenantId, Page<Objective>> pages(
            TenantScopes scopes, ObjectiveFilter filter, ObjectiveOrder order, PageRequest page);

    /// All that was measured of each, the latest first.
    Map<Ref<ObjectiveId>, List<Measured>> listMeasured(
            TenantScopes scopes, Collection<Ref<ObjectiveId>> objectives);

    /// Keeps a measurement, in the place of one of the same day.
    void put(TenantScope scope, ObjectiveId objective, Measured measured);
}
