package dev.triennium.domain.managementreview;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of management reviews.
public enum ReviewRule {
    HELD_IN_TIME(
            "MR-1",
            "ISO 9001:2026, 9.3; ISO/IEC 27001:2022, 9.3; custom: within twelve months",
            "Top management reviews the system at planned intervals, which by custom are no longer"
                    + " than twelve months."),
    ALL_INPUTS(
            "MR-2",
            "ISO 9001:2026, 9.3.2; ISO/IEC 27001:2022, 9.3.2",
            "A review considers each input that the standards of the system ask for."),
    CHAIR_SIGNS(
            "MR-3",
            "Triennium, management reviews",
            "The chair takes part in the meeting and signs its minutes."),
    SIGNED_STAYS(
            "MR-4",
            "Triennium, management reviews",
            "Signed minutes stay as they are; what was wrong or is missing comes to them as an"
                    + " addendum."),
    DECISIONS_DONE(
            "MR-5",
            "ISO 9001:2026, 9.3.3; ISO/IEC 27001:2022, 9.3.3",
            "What a review decides is carried out by the day that was agreed."),
    BEFORE_AUDIT(
            "MR-6",
            "ISO/IEC 17021-1:2015, 9.3.1.3 and 9.6.2.2; custom: of the last twelve months",
            "Before an audit of the certification body a management review is signed whose meeting"
                    + " lies no more than twelve months before it.");

    private final RuleReference reference;

    ReviewRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    RuleViolationException refused(List<String> path, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, reference, path, sentence, values);
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, SIGNED_STAYS.reference, List.of(), sentence);
    }
}
