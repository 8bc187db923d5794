package dev.triennium.domain.change;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;

/// Can also store many at once, in few statements.
public interface BatchRepository<I extends EntityId, A extends Aggregate<I>>
        extends AggregateRepository<I, A> {

    /// Stores each over the version before it, all or none.
    ///
    /// @return the first of which another version is stored
    Optional<I> updateAll(TenantScope scope, List<A> changed);

    /// The same, where another version is a refusal.
    ///
    /// @throws VersionConflictException when another version of one is stored
    default void requireUpdated(TenantScope scope, List<A> changed) {
        var stale = updateAll(scope, changed);
        if (stale.isPresent()) {
            throw new VersionConflictException(
                    find(scope, stale.get())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .version());
        }
    }
}
