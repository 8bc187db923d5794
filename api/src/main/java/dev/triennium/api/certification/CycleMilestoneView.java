package dev.triennium.api.certification;

import dev.triennium.domain.certification.cycle.CycleMilestone;
import dev.triennium.domain.rule.RuleReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `CycleMilestone`.
record CycleMilestoneView(
        CycleMilestone.Kind kind,
        @Nullable LocalDate earliestOn,
        LocalDate targetOn,
        @Nullable LocalDate latestOn,
        RuleReference rule) {

    static CycleMilestoneView of(CycleMilestone milestone) {
        return new CycleMilestoneView(
                milestone.kind(),
                milestone.earliest(),
                milestone.target(),
                milestone.latest(),
                milestone.rule().reference());
    }
}
