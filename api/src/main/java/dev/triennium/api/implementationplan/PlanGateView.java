package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanGate;
import dev.triennium.domain.implementationplan.PlanGateAction;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `PlanGate`.
///
/// @param gate no field of the SDL: what `name` is read from
record PlanGateView(
        PlanGate gate,
        PlanPhase phase,
        PlanTaskView task,
        PlanGate.State state,
        boolean isReady,
        List<PlanGateCriterionView> criteria,
        List<PlanGateDecisionView> decisions,
        List<PlanGateAction> allowedActions) {

    static PlanGateView of(TenantScope scope, PlanGate gate) {
        return new PlanGateView(
                gate,
                gate.phase(),
                PlanTaskView.of(scope, gate.task()),
                gate.state(),
                gate.isReady(),
                gate.checks().stream().map(PlanGateCriterionView::of).toList(),
                gate.decisions().stream()
                        .map(decision -> PlanGateDecisionView.of(scope, decision))
                        .toList(),
                gate.allowedActions(scope));
    }
}
