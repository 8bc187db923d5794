package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules of gap analysis.
public enum AssessmentRule {
    COMPLETED_STAYS("GAP-1", "A completed assessment never changes."),
    ASKED_ANSWER(
            "GAP-2",
            "Who does not judge answers only what they were asked, until they hand it over; what"
                    + " closing a gap takes is said by those who judge."),
    ANSWER_THEN_ACCEPTANCE(
            "GAP-3", "An answer is handed over, and then accepted or given back with a comment."),
    ALL_ACCEPTED("GAP-4", "An assessment is complete when each item has an accepted answer."),
    ASKED_IN_TIME("GAP-5", "Who was asked for an answer gives it by the day agreed."),
    ACCEPTED_IN_TIME(
            "GAP-6", "An answer that was handed over is accepted or given back within a week.");

    private final RuleReference reference;

    AssessmentRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, gap analysis", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
