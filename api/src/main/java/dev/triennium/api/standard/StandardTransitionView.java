package dev.triennium.api.standard;

import dev.triennium.domain.standard.DatePrecision;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.Transition;
import dev.triennium.domain.standard.TransitionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `StandardTransition`.
record StandardTransitionView(
        String key,
        String fromDesignation,
        String toDesignation,
        @Nullable LocalDate publishedOn,
        @Nullable DatePrecision publishedOnPrecision,
        List<String> headline,
        @Nullable String effortHint,
        List<String> notes,
        Transition.Confidence confidence,
        TransitionId transitionId,
        @Nullable StandardId fromId,
        @Nullable StandardId toId) {

    /// The GraphQL type `TransitionMilestone`.
    record MilestoneView(LocalDate reachedOn, String event, boolean isUnverified) {

        static MilestoneView of(Transition.Milestone milestone, Transition.Confidence confidence) {
            return new MilestoneView(
                    milestone.reachedOn(), milestone.event(), confidence.areMilestonesUnverified());
        }
    }

    static StandardTransitionView of(Transition transition) {
        return new StandardTransitionView(
                transition.key(),
                transition.from().designation(),
                transition.to().designation(),
                transition.publishedOn(),
                transition.precision(),
                transition.headline(),
                transition.effortHint(),
                transition.notes(),
                transition.confidence(),
                transition.id(),
                transition.from().standard(),
                transition.to().standard());
    }
}
