package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@DomainService
final class RepresentativeGateFacts implements GateFacts {

    private static final String APPOINTED = "representative.appointed";

    private final Representatives representatives;
    private final Clock clock;

    RepresentativeGateFacts(Representatives representatives, Clock clock) {
        this.representatives = representatives;
        this.clock = clock;
    }

    @Override
    public Set<String> facts() {
        return Set.of(APPOINTED);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var known = new HashMap<TenantId, List<Known>>();
        representatives
                .count(scopes, clock.instant())
                .forEach(
                        (tenant, number) ->
                                known.put(tenant, List.of(Known.of(APPOINTED, number > 0))));
        return known;
    }
}
