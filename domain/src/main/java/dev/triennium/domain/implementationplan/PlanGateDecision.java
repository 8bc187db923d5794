package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.GateCheck.Answer;
import dev.triennium.domain.standard.StandardId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A decision about a gate. It never changes; another one comes after it.
///
/// @param task the milestone that stands for the gate
/// @param decidedBy null: a job
/// @param lacking what was not met when the gate was passed
public record PlanGateDecision(
        PlanGateDecisionId id,
        ImplementationPlanId plan,
        PlanTaskId task,
        PlanPhase phase,
        GateVerdict verdict,
        Instant decidedAt,
        @Nullable PersonId decidedBy,
        List<Lack> lacking)
        implements Aggregate<PlanGateDecisionId> {

    public PlanGateDecision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(task);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(decidedAt);
        lacking = List.copyOf(lacking);
    }

    /// A criterion as it was not met.
    ///
    /// @param standard for which it was asked; null: for the plan as a whole
    /// @param known null: nothing in the product kept it
    public record Lack(
            GateSide side,
            GateCriterion criterion,
            @Nullable StandardId standard,
            @Nullable Long known) {

        public Lack {
            Objects.requireNonNull(side);
            Objects.requireNonNull(criterion);
        }

        static Lack of(GateCheck check) {
            return new Lack(
                    check.side(),
                    check.criterion(),
                    check.standard(),
                    switch (check.answer()) {
                        case Answer.Known(var value) -> value;
                        case Answer.NotRecorded _ -> null;
                    });
        }
    }

    @Override
    public int version() {
        return 1;
    }
}
