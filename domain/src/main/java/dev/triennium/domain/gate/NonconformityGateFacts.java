package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityStanding;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the register of nonconformities knows.
@DomainService
final class NonconformityGateFacts implements GateFacts {

    private static final String MAJORS = "nonconformities.major.open";
    private static final String MINORS = "nonconformities.minor.withoutPlan";
    private static final String EFFECTIVE = "correctiveActions.effective";

    private final NonconformityRepository nonconformities;
    private final Clock clock;

    NonconformityGateFacts(NonconformityRepository nonconformities, Clock clock) {
        this.nonconformities = nonconformities;
        this.clock = clock;
    }

    @Override
    public Set<String> facts() {
        return Set.of(MAJORS, MINORS, EFFECTIVE);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var today = new HashMap<TenantId, LocalDate>();
        scopes.tenants().forEach(tenant -> today.put(tenant, scopes.get(tenant).today(clock)));
        var standings = nonconformities.countByStandard(scopes, today);
        var effective = nonconformities.countEffective(scopes);
        var known = new HashMap<TenantId, List<Known>>();
        for (var tenant : scopes.tenants()) {
            var byStandard = new HashMap<StandardId, NonconformityStanding>();
            standings
                    .getOrDefault(tenant, List.of())
                    .forEach(one -> byStandard.put(one.standard(), one));
            var facts = new ArrayList<Known>();
            facts.add(Known.of(EFFECTIVE, effective.getOrDefault(tenant, 0)));
            for (var standard : standards) {
                var one = byStandard.get(standard);
                facts.add(new Known(MAJORS, standard, one == null ? 0 : one.majors()));
                facts.add(new Known(MINORS, standard, one == null ? 0 : one.minors()));
            }
            known.put(tenant, facts);
        }
        return known;
    }
}
