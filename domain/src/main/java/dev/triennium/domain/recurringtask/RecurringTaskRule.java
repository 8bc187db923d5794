package dev.triennium.domain.recurringtask;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of the register of recurring tasks.
public enum RecurringTaskRule {
    GOES_ON(
            "RTK-1",
            "ISO/IEC 17021-1:2015, 9.6.2 and 9.6.3",
            "What a certificate was granted for goes on as long as it is valid, and each day on"
                    + " which something is due shows what came of it."),
    RECORDED_BY_OWNER(
            "RTK-2",
            "Triennium, recurring tasks",
            "Whoever answers for a recurring task, or manages the system, records what came of"
                    + " its days."),
    ENDED_STAYS(
            "RTK-3",
            "Triennium, recurring tasks",
            "A recurring task that was ended stays as it is; what goes on again is another one.");

    private final RuleReference reference;

    RecurringTaskRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    RuleViolationException refused(String sentence) {
        return new RuleViolationException(reference, sentence);
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, ENDED_STAYS.reference, List.of(), sentence);
    }
}
