package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Finds what colleagues answer for.
public interface OwnedRepository<I extends EntityId, R extends Owned<I, R>> {

    Map<Ref<I>, R> list(TenantScopes scopes, Collection<Ref<I>> refs);

    /// The open ones of each colleague, in one statement.
    Map<Ref<ColleagueId>, List<R>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners);

    /// Nobody else changes it until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, I id);
}
