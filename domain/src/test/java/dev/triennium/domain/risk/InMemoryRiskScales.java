package dev.triennium.domain.risk;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Scales in memory.
public final class InMemoryRiskScales extends InMemoryRepository<RiskScaleId, RiskScale>
        implements RiskScaleRepository {

    @Override
    public Optional<RiskScale> findInForce(TenantScope scope) {
        return page(scope.tenant(), _ -> true).values().stream().reduce((_, last) -> last);
    }

    @Override
    public Map<TenantId, RiskScale> listInForce(TenantScopes scopes, Collection<TenantId> tenants) {
        var found = new HashMap<TenantId, RiskScale>();
        tenants.forEach(
                tenant ->
                        findInForce(scopes.get(tenant))
                                .ifPresent(scale -> found.put(tenant, scale)));
        return found;
    }
}
