package dev.triennium.domain.training;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules of trainings and competence.
public enum TrainingRule {
    HELD_STAYS("TRN-1", "A training that was held or cancelled stays as it was recorded."),
    RENEWED_IN_TIME("TRN-2", "A competence that ends is acquired anew before its last day."),
    ATTENDED("TRN-3", "Who is invited to a training attends it."),
    RECORDED_IN_TIME(
            "TRN-4", "Who attended a training and what came of it is recorded within a week."),
    NEEDED_FOR_FUNCTION(
            "TRN-5",
            "Whoever has a function has the competences that it needs, as long as they hold.");

    private final RuleReference reference;

    TrainingRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, trainings", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
