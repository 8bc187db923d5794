package dev.triennium.domain.tenancy;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about who may open an organisation.
final class TenancyRules {

    static final RuleReference ENGAGEMENT_ENDS_ONCE =
            new RuleReference(
                    "ENG-1",
                    "Triennium, engagements",
                    "An engagement ends once; a new one is started to work together again.");
    static final RuleReference ONE_ENGAGEMENT_PER_FIRM =
            new RuleReference(
                    "ENG-2",
                    "Triennium, engagements",
                    "A firm has at most one engagement with an organisation at a time.");
    static final RuleReference CLIENT_ENGAGES =
            new RuleReference(
                    "ENG-3",
                    "Triennium, engagements",
                    "Only the organisation's own people engage a firm and resume what was paused; a"
                            + " firm pauses and ends only its own engagement.");
    static final RuleReference PAUSED_ONCE_AT_A_TIME =
            new RuleReference(
                    "ENG-4",
                    "Triennium, engagements",
                    "Only an engagement that is not paused is paused, and only a paused one is"
                            + " resumed.");
    static final RuleReference SOMEBODY_RESUMES =
            new RuleReference(
                    "ENG-5",
                    "Triennium, engagements",
                    "A firm pauses its engagement only where a representative of the organisation"
                            + " can resume it.");

    static final RuleReference FIRM_NAMES_ITS_LEAD =
            new RuleReference(
                    "ENG-6",
                    "Triennium, engagements",
                    "A firm says which of its people leads an organisation for it.");

    static final RuleReference SOMEBODY_STAYS =
            new RuleReference(
                    "ENG-7",
                    "Triennium, engagements",
                    "The last engagement of an organisation ends only when somebody represents the"
                            + " organisation without an end: until then the firm stands in.");

    private TenancyRules() {}
}
