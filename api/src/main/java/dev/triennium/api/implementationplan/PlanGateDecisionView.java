package dev.triennium.api.implementationplan;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.implementationplan.GateVerdict;
import dev.triennium.domain.implementationplan.PlanGateDecision;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlanGateDecision`.
///
/// @param decision no field of the SDL: what other fields are made from
public record PlanGateDecisionView(
        TenantScope scope,
        PlanGateDecision decision,
        GlobalId id,
        int version,
        PlanPhase phase,
        GateVerdict.Kind verdict,
        @Nullable String reason,
        Instant decidedAt)
        implements ScopedView {

    public static final String TYPE = "PlanGateDecision";

    public static PlanGateDecisionView of(TenantScope scope, PlanGateDecision decision) {
        return new PlanGateDecisionView(
                scope,
                decision,
                GlobalId.of(TYPE, scope.tenant(), decision.id().value()),
                decision.version(),
                decision.phase(),
                decision.verdict().kind(),
                decision.verdict().findReason().orElse(null),
                decision.decidedAt());
    }

    List<PlanGateCriterionView> lacks() {
        return decision.lacking().stream().map(PlanGateCriterionView::of).toList();
    }
}
