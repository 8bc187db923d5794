package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.GateCheck;
import dev.triennium.domain.implementationplan.GateCriterion;
import dev.triennium.domain.implementationplan.GateSide;
import dev.triennium.domain.implementationplan.PlanGateDecision;
import dev.triennium.domain.standard.StandardId;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlanGateCriterion`.
///
/// @param standardId no field of the SDL: what `standard` is read by
record PlanGateCriterionView(
        @Nullable StandardId standardId,
        GateSide side,
        String fact,
        boolean isRequired,
        GateCriterion.Comparison comparison,
        int wanted,
        @Nullable Integer known,
        GateCheck.State state) {

    static PlanGateCriterionView of(GateCheck check) {
        return of(
                check.side(),
                check.criterion(),
                check.standard(),
                switch (check.answer()) {
                    case GateCheck.Answer.Known(var value) -> value;
                    case GateCheck.Answer.NotRecorded _ -> null;
                },
                check.state());
    }

    static PlanGateCriterionView of(PlanGateDecision.Lack lack) {
        return of(
                lack.side(),
                lack.criterion(),
                lack.standard(),
                lack.known(),
                lack.known() == null ? GateCheck.State.NOT_RECORDED : GateCheck.State.UNMET);
    }

    private static PlanGateCriterionView of(
            GateSide side,
            GateCriterion criterion,
            @Nullable StandardId standard,
            @Nullable Long known,
            GateCheck.State state) {
        return new PlanGateCriterionView(
                standard,
                side,
                criterion.fact(),
                criterion.isHard(),
                criterion.comparison(),
                criterion.value(),
                known == null ? null : Math.toIntExact(known),
                state);
    }
}
