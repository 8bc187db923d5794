package dev.triennium.domain.evidence;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules of evidence.
public enum EvidenceRule {
    CAME_IN("EVI-1", "What came in as evidence is not overwritten; its next state is a revision."),
    COVERS(
            "EVI-2",
            "Evidence covers a window when, for each day of it, one of its revisions is valid."),
    RENEWED_IN_TIME("EVI-3", "Evidence that ends is renewed before its last day."),
    GIVEN_BY_WHO_IS_ASKED(
            "EVI-4", "Evidence that was asked for is given by who was asked, or by who keeps it."),
    GIVEN_IN_TIME("EVI-5", "Who was asked for evidence gives it by the day agreed."),
    JUDGED_IN_TIME(
            "EVI-6", "Evidence that was given is accepted or returned with a comment in a week."),
    REQUEST_STEPS(
            "EVI-7",
            "A request is open or returned until evidence is given, and settled once that is"
                    + " accepted or the request withdrawn."),
    MONTHS_OF_OPERATION(
            "EVI-8",
            "Each process has records over the months that the certification body wishes to see,"
                    + " by custom three.");

    private final RuleReference reference;

    EvidenceRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, evidence", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
