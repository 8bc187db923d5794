package dev.triennium.domain.implementationplan;

import dev.triennium.domain.implementationplan.CommonTemplate.Fact;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A criterion of a gate beside what is known.
///
/// @param standard for which it is asked; null: for the plan as a whole
public record GateCheck(
        GateSide side,
        GateCriterion criterion,
        Fact fact,
        @Nullable StandardId standard,
        Answer answer) {

    public GateCheck {
        Objects.requireNonNull(side);
        Objects.requireNonNull(criterion);
        Objects.requireNonNull(fact);
        Objects.requireNonNull(answer);
    }

    /// The names are public API.
    public enum State {
        MET,
        UNMET,
        NOT_RECORDED
    }

    public sealed interface Answer {

        /// @param value a truth is 1 or 0
        record Known(long value) implements Answer {}

        /// Nothing in the product keeps it.
        record NotRecorded() implements Answer {}
    }

    public State state() {
        return switch (answer) {
            case Answer.Known(var value) -> criterion.isMetBy(value) ? State.MET : State.UNMET;
            case Answer.NotRecorded _ -> State.NOT_RECORDED;
        };
    }

    public boolean isMet() {
        return state() == State.MET;
    }

    /// Whether the gate cannot be passed without an override.
    boolean isInTheWay() {
        return criterion.isHard() && !isMet();
    }
}
