package dev.triennium.domain.tenancy;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about the roles of an organisation's people, and of a firm's.
public enum RoleRule {
    NO_MORE_THAN_ONE_HAS(
            "ROL-1",
            "Nobody gives, changes or ends a role that may do more than they may themselves. Only"
                    + " while an organisation has no representative does a partner of its firm name"
                    + " one."),
    ONCE_AT_A_TIME("ROL-2", "Nobody holds the same role twice at the same time."),
    SOMEBODY_REPRESENTS(
            "ROL-3",
            "The last representative's role ends only when somebody else has it without an end, or"
                    + " when a partner of a firm that is engaged without an end says that the firm"
                    + " stands in."),
    ENDS_ONCE("ROL-4", "A role ends once; it is granted anew to be had again."),
    SOMEBODY_LEADS(
            "ROL-5",
            "The last partner of a firm stays one until somebody else is a partner without an end.");

    private final RuleReference reference;

    RoleRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, roles", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
