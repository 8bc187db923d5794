package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// An organisation has at most one closing, which is found by its own id.
public interface TenantClosingRepository extends RemovableRepository<TenantId, TenantClosing> {

    default Optional<TenantClosing> find(TenantScope scope) {
        return find(scope, scope.tenant());
    }

    Map<Ref<TenantId>, TenantClosing> list(TenantScopes scopes, Collection<Ref<TenantId>> refs);
}
