package dev.triennium.domain.objective;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of the register of objectives.
public enum ObjectiveRule {
    REACHED_IN_TIME(
            "OBJ-1",
            "ISO 9001:2026, 6.2; ISO 14001:2026, 6.2; ISO/IEC 27001:2022, 6.2",
            "Objectives can be measured, and it is known who reaches them by when."),
    MEASURED_IN_TIME(
            "OBJ-2",
            "ISO 9001:2026, 9.1; ISO 14001:2026, 9.1; ISO/IEC 27001:2022, 9.1",
            "Objectives are measured on the planned days."),
    CLOSED_STAYS(
            "OBJ-3",
            "Triennium, objectives",
            "A closed objective stays as it is until it is opened again.");

    private final RuleReference reference;

    ObjectiveRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, CLOSED_STAYS.reference, List.of(), sentence);
    }
}
