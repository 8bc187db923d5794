package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.objective.ObjectiveCounts;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the register of objectives knows. It is one for all standards of an organisation, and an
/// objective counts as approved once somebody answers for it.
@DomainService
final class ObjectiveGateFacts implements GateFacts {

    private static final String APPROVED = "objectives.approved";
    private static final String MEASURED = "objectives.measured";

    private final ObjectiveCounts objectives;

    ObjectiveGateFacts(ObjectiveCounts objectives) {
        this.objectives = objectives;
    }

    @Override
    public Set<String> facts() {
        return Set.of(APPROVED, MEASURED);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var known = new HashMap<TenantId, List<Known>>();
        objectives
                .list(scopes)
                .forEach(
                        (tenant, count) ->
                                known.put(
                                        tenant,
                                        List.of(
                                                Known.of(APPROVED, count.owned()),
                                                Known.of(
                                                        MEASURED,
                                                        count.open() == 0
                                                                ? 0
                                                                : count.measured()
                                                                        * 100L
                                                                        / count.open()))));
        return known;
    }
}
