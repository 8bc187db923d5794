package dev.triennium.domain.managementreview;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which reviews to list; what is null or empty restricts nothing.
public record ManagementReviewFilter(
        Set<ReviewState.State> states,
        @Nullable ManagementSystemId system,
        @Nullable ColleagueId chair) {

    public static final ManagementReviewFilter ALL =
            new ManagementReviewFilter(Set.of(), null, null);

    public ManagementReviewFilter {
        states = Set.copyOf(states);
    }
}
