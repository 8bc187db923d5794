package dev.triennium.api.managementreview;

import dev.triennium.domain.managementreview.ReviewDecisionFilter;
import dev.triennium.domain.tenancy.ColleagueId;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `ReviewDecisionFilter`.
record ReviewDecisionFilterInput(@Nullable Boolean isDone, @Nullable ColleagueId ownerId) {

    ReviewDecisionFilter toFilter() {
        return new ReviewDecisionFilter(isDone, ownerId);
    }
}
