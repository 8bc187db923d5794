package dev.triennium.domain.managementsystem;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about management systems and their scopes.
final class ManagementSystemRules {

    private static final String SOURCE = "Triennium, management systems";

    static final RuleReference COMPLETE_SCOPE =
            new RuleReference(
                    "MS-1",
                    SOURCE,
                    "A scope is approved once it names standards, sites with their people, processes,"
                            + " and says in words what it covers.");
    static final RuleReference DRAFT_FIRST =
            new RuleReference(
                    "MS-2",
                    SOURCE,
                    "What is approved or discarded is a draft; changing the scope begins one.");
    static final RuleReference VERSIONS_IN_ORDER =
            new RuleReference(
                    "MS-3",
                    SOURCE,
                    "No version of a scope is approved before the one it replaces.");
    static final RuleReference SOMETHING_TO_FALL_BACK_TO =
            new RuleReference(
                    "MS-4", SOURCE, "A draft is discarded in favour of a scope that is in force.");

    static final RuleReference ONE_EDITION =
            new RuleReference(
                    "MS-5",
                    SOURCE,
                    "A management system is built to one edition of a standard; a transition is the"
                            + " next version of its scope.");

    private ManagementSystemRules() {}
}
