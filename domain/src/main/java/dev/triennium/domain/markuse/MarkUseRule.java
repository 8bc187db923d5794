package dev.triennium.domain.markuse;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of the register of marks and claims.
public enum MarkUseRule {
    DISCONTINUED(
            "MRK-1",
            "ISO/IEC 17021-1:2015, 8.3.4 and 8.3.5; the days: Triennium",
            "When a certification is suspended, withdrawn, expired or passed to another body, each"
                    + " use of its marks ends within 14 days; when its scope is reduced or its"
                    + " edition changes, each is adapted within 30."),
    IN_ORDER(
            "MRK-2",
            "Triennium, marks and claims",
            "A use of a mark is changed while it is open, and closed when no task at it is open;"
                    + " what is done of a task is noted once.");

    private final RuleReference reference;

    MarkUseRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, IN_ORDER.reference(), List.of(), sentence);
    }
}
