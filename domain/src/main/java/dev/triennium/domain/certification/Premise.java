package dev.triennium.domain.certification;

import dev.triennium.domain.Message;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.error.RuleViolationException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The state that a step follows from. Whether a step is offered and whether it is refused for the
/// state is both asked here.
final class Premise<S extends Certification> {

    private final Class<S> state;
    private final Function<Certification, CertificationRule> rule;
    private final Message step;
    private final @Nullable Condition<S> condition;

    private record Condition<S>(Predicate<S> holds, Message otherwise) {}

    private Premise(
            Class<S> state,
            Function<Certification, CertificationRule> rule,
            Message step,
            @Nullable Condition<S> condition) {
        this.state = state;
        this.rule = rule;
        this.step = step;
        this.condition = condition;
    }

    /// @param rule why the step follows from no other state
    /// @param phrase for what the step does, such as `Suspending the certification`
    static <S extends Certification> Premise<S> of(
            Class<S> state, CertificationRule rule, String phrase) {
        return of(state, _ -> rule, phrase);
    }

    /// @param rule why the step does not follow from the state that is given
    static <S extends Certification> Premise<S> of(
            Class<S> state, Function<Certification, CertificationRule> rule, String phrase) {
        return new Premise<>(state, rule, Message.part(phrase), null);
    }

    /// @param holds what must be so besides
    /// @param sentence what is said otherwise
    Premise<S> when(Predicate<S> holds, String sentence) {
        return new Premise<>(state, rule, step, new Condition<>(holds, Message.of(sentence)));
    }

    boolean holds(Certification certification) {
        return state.isInstance(certification)
                && (condition == null || condition.holds().test(state.cast(certification)));
    }

    /// @throws RuleViolationException when it does not hold
    S require(Certification certification) {
        if (!state.isInstance(certification)) {
            throw Guards.mismatch(certification, rule.apply(certification), step);
        }
        var found = state.cast(certification);
        if (condition != null && !condition.holds().test(found)) {
            throw Guards.mismatch(rule.apply(certification), condition.otherwise());
        }
        return found;
    }
}
