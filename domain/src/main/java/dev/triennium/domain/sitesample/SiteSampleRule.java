package dev.triennium.domain.sitesample;

import dev.triennium.domain.rule.RuleReference;

/// How sites are sampled. The summaries are our own words.
public enum SiteSampleRule {
    SAMPLED(
            "MD1-A",
            "IAF MD 1:2023, 6.1",
            "Of sites with very similar processes, at least the square root is visited, rounded"
                    + " up: of their number in the initial audit, 0.6 times it in each surveillance"
                    + " and in a recertification 0.8 times it where the system has proved"
                    + " effective."),
    ALL(
            "MD1-B",
            "IAF MD 1:2023, 6.2",
            "Sites that differ are all visited in an initial audit and a recertification, and 30 %"
                    + " of them, rounded up, in each year of surveillance."),
    AT_RANDOM(
            "MD1-R",
            "IAF MD 1:2023, 6.1",
            "At least a quarter of the sample is chosen at random, rounded up; the rest so that the"
                    + " sites of a cycle differ as much as possible."),
    CENTRAL_FUNCTION(
            "MD1-C",
            "IAF MD 1:2023, 6.1",
            "The central function is audited beside the sample: in each initial audit and"
                    + " recertification, and at least once a year in surveillance.");

    private final RuleReference reference;

    SiteSampleRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
