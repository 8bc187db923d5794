package dev.triennium.domain.firmtemplate;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about the templates of firms.
public enum FirmTemplateRule {
    RETIRED_STAYS(
            "FTPL-1",
            "A template that is retired changes no more, and nothing new is made from it; its"
                    + " versions stay to be read."),
    SOUND_PLAN(
            "FTPL-2",
            "A template of a plan has known roles and predecessors, waits nowhere for itself, and"
                    + " reaches all that the product's template reaches.");

    private final RuleReference reference;

    FirmTemplateRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, templates of firms", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
