package dev.triennium.domain.participation;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about links that need no login.
public enum ParticipationRule {
    NO_LOGIN(
            "PAR-1",
            "A link goes to a colleague who works there, has an address and no login; others sign"
                    + " in."),
    ASKED_ONES_ONLY(
            "PAR-2", "A link lets a colleague do what they are asked for, as long as they are."),
    OPEN_ONES_ONLY("PAR-3", "A link that was used or revoked is neither sent again nor revoked."),
    SENDERS_ONLY("PAR-4", "A link is sent again and revoked by those who may send what it is for.");

    private final RuleReference reference;

    ParticipationRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, participation", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
