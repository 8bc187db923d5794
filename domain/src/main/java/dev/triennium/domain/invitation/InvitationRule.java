package dev.triennium.domain.invitation;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about invitations.
public enum InvitationRule {
    ONE_FOR_AN_ADDRESS(
            "INV-1",
            "An address has at most one open invitation to an organisation or firm; it is sent"
                    + " again, or revoked."),
    OPEN_ONES_ONLY(
            "INV-2",
            "Only an open invitation is accepted, sent again or revoked; one that has expired is"
                    + " sent again or revoked."),
    WHO_INVITES_MAY("INV-3", "What was promised is given only while its promiser may give it."),
    ACCOUNTS_ARE_MADE(
            "INV-4",
            "People are invited where the operator has let the product look for accounts at the"
                    + " identity provider and make them.");

    private final RuleReference reference;

    InvitationRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, invitations", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
