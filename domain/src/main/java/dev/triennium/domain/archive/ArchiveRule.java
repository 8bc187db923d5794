package dev.triennium.domain.archive;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about what may be in the archive, and what happens there.
public enum ArchiveRule {
    STAYS_AS_IT_IS(
            "ARC-1",
            "What is in the archive is kept as it is, with all that belongs to it, until it is"
                    + " taken out again."),
    NOTHING_RUNNING(
            "ARC-2",
            "No organisation and no management system is archived while a certification of it"
                    + " runs, whose deadlines could be missed unseen."),
    ONCE("ARC-3", "What is in use is archived; what is in the archive is taken out of it.");

    private final RuleReference reference;

    ArchiveRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, archive", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
