package dev.triennium.domain.tenancy;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about the staff register.
public enum ColleagueRule {
    ONE_LOGIN(
            "COL-1", "Two records with a login each are those of two people, and are not merged."),
    ACTIVE_HEIR("COL-2", "Open work is handed over to somebody who works there.");

    private final RuleReference reference;

    ColleagueRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, staff register", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
