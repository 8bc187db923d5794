package dev.triennium.domain.change;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.TenantScope;

/// A port to aggregates that can be removed again.
public interface RemovableRepository<I extends EntityId, A extends Aggregate<I>>
        extends AggregateRepository<I, A> {

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    /// @throws dev.triennium.domain.error.NotFoundException when there is none any more
    void delete(TenantScope scope, I id, int expectedVersion);
}
