package dev.triennium.domain.handover;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about clients that go from one firm to another.
public enum HandoverRule {
    ONE_AT_A_TIME(
            "HND-1",
            "An engagement that is not over is handed over, to one other firm at a time, which has"
                    + " none itself."),
    CLIENT_CONSENTS(
            "HND-2",
            "Only the organisation's own people consent; a firm asks for and withdraws only the"
                    + " hand-over of its own engagement."),
    ONE_STEP_AFTER_THE_OTHER(
            "HND-3",
            "A hand-over is asked for, consented to and accepted or declined, in this order; until then it"
                    + " can be withdrawn.");

    private final RuleReference reference;

    HandoverRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, hand-overs", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
