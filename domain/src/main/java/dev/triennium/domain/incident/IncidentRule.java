package dev.triennium.domain.incident;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of the register of incidents.
public enum IncidentRule {
    BODY_TOLD(
            "INC-1",
            "ISO/IEC 17021-1:2015, 8.5.3; IAF MD 22, G 8.5.3; contract with the body",
            "The certification body is told without delay of a serious accident, of a breach that"
                    + " brings in an authority, and of whatever else the contract names."),
    QUESTION_ANSWERED(
            "INC-2",
            "Triennium, incidents",
            "Whether the certification body must be told is found out by the next day."),
    CLOSED_STAYS(
            "INC-3",
            "Triennium, incidents",
            "An incident is closed when it is known whether the certification body must be told,"
                    + " and that is done. It stays as it is until it is opened again.");

    private final RuleReference reference;

    IncidentRule(String id, String source, String summary) {
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
