package dev.triennium.api.managementreview;

import dev.triennium.domain.managementreview.ManagementReviewFilter;
import dev.triennium.domain.managementreview.ReviewState;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `ManagementReviewFilter`.
record ManagementReviewFilterInput(
        @Nullable List<ReviewState.State> states,
        @Nullable ManagementSystemId managementSystemId,
        @Nullable ColleagueId chairId) {

    ManagementReviewFilter toFilter() {
        return new ManagementReviewFilter(
                states == null ? Set.of() : Set.copyOf(states), managementSystemId, chairId);
    }
}
