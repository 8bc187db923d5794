package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Rows are only ever added.
public interface PlanGateDecisionRepository
        extends AggregateRepository<PlanGateDecisionId, PlanGateDecision> {

    Map<Ref<PlanGateDecisionId>, PlanGateDecision> list(
            TenantScopes scopes, Collection<Ref<PlanGateDecisionId>> refs);

    /// All of each plan, the earliest first; at most [PlanGateService#MAX_DECISIONS] for a gate.
    Map<Ref<ImplementationPlanId>, List<PlanGateDecision>> listOfPlans(
            TenantScopes scopes, Collection<Ref<ImplementationPlanId>> plans);
}
