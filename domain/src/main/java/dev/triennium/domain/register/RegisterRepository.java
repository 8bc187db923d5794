package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each port to a register can do.
public interface RegisterRepository<I extends EntityId, R extends Registered<I, R>>
        extends AggregateRepository<I, Entry<I, R>>, OwnedRepository<I, R>, RunningEntries {

    /// Everything by number, at most [Registers#MAX_ENTRIES] each.
    Map<TenantId, List<R>> listAll(TenantScopes scopes);

    /// The clauses, controls and risks of each entry; those without any may be left out.
    Map<Ref<I>, EntryLinks> listLinks(TenantScopes scopes, Collection<Ref<I>> refs);

    /// The highest number of the register; empty when it has no entry.
    Optional<Integer> findLastNumber(TenantScope scope);
}
