package dev.triennium.domain.change;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Optional;

/// What each port to the aggregates of one kind can do.
public interface AggregateRepository<I extends EntityId, A extends Aggregate<I>> {

    Optional<A> find(TenantScope scope, I id);

    void insert(TenantScope scope, A aggregate);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    /// @throws dev.triennium.domain.error.NotFoundException when there is none any more
    void update(TenantScope scope, A aggregate, int expectedVersion);
}
