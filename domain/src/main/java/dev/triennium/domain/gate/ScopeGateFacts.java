package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.managementsystem.CoveredStandards;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What management systems know. None takes in an exclusion without its justification.
@DomainService
final class ScopeGateFacts implements GateFacts {

    private static final String APPROVED = "scope.approved";
    private static final String UNJUSTIFIED = "exclusions.unjustified";

    private final CoveredStandards covered;

    ScopeGateFacts(CoveredStandards covered) {
        this.covered = covered;
    }

    @Override
    public Set<String> facts() {
        return Set.of(APPROVED, UNJUSTIFIED);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var known = new HashMap<TenantId, List<Known>>();
        covered.list(scopes)
                .forEach(
                        (tenant, all) -> {
                            var own = new ArrayList<Known>();
                            for (var one : all) {
                                if (one.isApproved()) {
                                    own.add(new Known(APPROVED, one.standard(), 1));
                                }
                            }
                            known.put(tenant, own);
                        });
        return known;
    }
}
