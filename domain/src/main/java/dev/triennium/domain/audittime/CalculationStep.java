package dev.triennium.domain.audittime;

import dev.triennium.domain.Message;
import dev.triennium.domain.rule.RuleReference;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of a calculation, as it is read from top to bottom.
///
/// @param rule null: it only says what was given
/// @param isUnverified whether it rests on a figure that no primary source confirms
public record CalculationStep(
        Message label, Message value, @Nullable RuleReference rule, boolean isUnverified) {

    public CalculationStep {
        Objects.requireNonNull(label);
        Objects.requireNonNull(value);
    }

    public static CalculationStep by(RuleReference rule, Message label, Message value) {
        return new CalculationStep(label, value, rule, false);
    }

    static CalculationStep given(Message label, Message value) {
        return new CalculationStep(label, value, null, false);
    }

    CalculationStep unverified(boolean isSo) {
        return new CalculationStep(label, value, rule, isSo);
    }

    static Message days(BigDecimal days) {
        return Message.part("{0,choice,0#{0} days|1#{0} day|1<{0} days}", days);
    }

    static Message people(Number people) {
        return Message.part("{0,choice,0#{0} people|1#{0} person|1<{0} people}", people);
    }

    static Message percent(Number percent) {
        return Message.part("{0} %", percent);
    }
}
