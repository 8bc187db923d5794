package dev.triennium.domain.register;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules that registers have in common.
public enum RegisterRule {
    CLOSED_STAYS(
            "REG-1",
            "Triennium, registers",
            "A closed entry of a register stays as it is until it is opened again, and is closed"
                    + " after what stands below it.");

    private final RuleReference reference;

    RegisterRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    public static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, CLOSED_STAYS.reference, List.of(), sentence);
    }
}
