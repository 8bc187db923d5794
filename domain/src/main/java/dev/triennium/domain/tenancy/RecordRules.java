package dev.triennium.domain.tenancy;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The product's own rules about all that it keeps. A feature that can say more has rules of its
/// own; these hold where somebody else was faster.
public final class RecordRules {

    static final RuleReference WHAT_IS_NAMED_STAYS =
            new RuleReference(
                    "REC-1", "Triennium, records", "What other records name is not removed.");
    static final RuleReference ONE_OF_EACH =
            new RuleReference(
                    "REC-2",
                    "Triennium, records",
                    "What there can be only one of is not made twice.");

    private RecordRules() {}

    public static RuleViolationException isNamed() {
        return new RuleViolationException(WHAT_IS_NAMED_STAYS, "Other records refer to it.");
    }

    /// @param field the input field that says which one it is
    public static RuleViolationException isThere(String field) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, ONE_OF_EACH, List.of(field), "There is one already.");
    }
}
