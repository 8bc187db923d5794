package dev.triennium.domain.context;

import dev.triennium.domain.rule.RuleReference;

/// The rules of the context of an organisation.
public enum ContextRule {
    ISSUES_WATCHED(
            "CTX-1",
            "ISO 9001:2026, 4.1; ISO 14001:2026, 4.1; ISO/IEC 27001:2022, 4.1",
            "The issues that the management system has to do with are known and watched, and it is"
                    + " decided whether climate change is one of them."),
    PARTIES_WATCHED(
            "CTX-2",
            "ISO 9001:2026, 4.2; ISO 14001:2026, 4.2; ISO/IEC 27001:2022, 4.2",
            "It is known who has an interest in the organisation, what they require, and which of"
                    + " that the management system addresses; this is watched.");

    private final RuleReference reference;

    ContextRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
