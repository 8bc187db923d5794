package dev.triennium.domain.certificationbody;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about the directory of certification bodies.
public enum DirectoryRule {
    STAYS(
            "DIR-1",
            "What a body was accredited for stays in the directory; that it is over, its state"
                    + " says."),
    GROWS(
            "DIR-2",
            "The history of an accreditation's state only grows, each change dated on the day of"
                    + " the one before or later.");

    private final RuleReference reference;

    DirectoryRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, directory of bodies", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
