package dev.triennium.domain.tenancy;

import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about sites.
public final class SiteRules {

    static final RuleReference SITES_IN_USE_STAY =
            new RuleReference(
                    "SITE-1",
                    "Triennium, sites",
                    "A site that a scope or another record names, old versions too, is not removed.");

    private SiteRules() {}

    public static RuleViolationException inUse() {
        return new RuleViolationException(SITES_IN_USE_STAY, "Other records refer to the site.");
    }
}
