package dev.triennium.domain.risk;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

public interface RiskScaleRepository extends AggregateRepository<RiskScaleId, RiskScale> {

    Map<Ref<RiskScaleId>, RiskScale> list(TenantScopes scopes, Collection<Ref<RiskScaleId>> refs);

    /// The one that risks are rated by now.
    Optional<RiskScale> findInForce(TenantScope scope);

    /// The same of each organisation that has one, in one statement.
    Map<TenantId, RiskScale> listInForce(TenantScopes scopes, Collection<TenantId> tenants);
}
