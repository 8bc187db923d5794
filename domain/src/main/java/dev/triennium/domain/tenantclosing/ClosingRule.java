package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about closing an organisation's account.
public enum ClosingRule {
    EXPORTED(
            "CLO-1",
            "An account is closed only with an export of all its data, which can be fetched when"
                    + " the closing is asked for, and is no older than 30 days when that is"
                    + " confirmed."),
    TWO_PEOPLE("CLO-2", "One person asks for the closing, and another one confirms it."),
    ASKED_BY_ITS_OWN(
            "CLO-3",
            "Only the organisation's own people ask for the closing; a partner of an engaged firm"
                    + " may confirm it."),
    CERTIFICATIONS_ARE_KNOWN(
            "CLO-4",
            "Who closes an account while a certification runs says so: nobody will be reminded of"
                    + " its deadlines."),
    ONE_STEP_AFTER_THE_OTHER(
            "CLO-5", "A closing is asked for, then confirmed, and can be withdrawn until it ends.");

    private final RuleReference reference;

    ClosingRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, closing of accounts", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
