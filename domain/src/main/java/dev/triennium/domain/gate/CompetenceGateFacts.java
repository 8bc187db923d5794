package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.CompetenceMatrixService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the matrix of competences knows, as of today.
@DomainService
final class CompetenceGateFacts implements GateFacts {

    private static final String CRITICAL_GAPS = "competence.gaps.critical";

    private final CompetenceMatrixService matrix;

    CompetenceGateFacts(CompetenceMatrixService matrix) {
        this.matrix = matrix;
    }

    @Override
    public Set<String> facts() {
        return Set.of(CRITICAL_GAPS);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var known = new HashMap<TenantId, List<Known>>();
        matrix.countCriticalGaps(scopes)
                .forEach(
                        (tenant, gaps) ->
                                known.put(tenant, List.of(Known.of(CRITICAL_GAPS, gaps))));
        return known;
    }
}
