package dev.triennium.domain.managementreview;

import dev.triennium.domain.tenancy.ColleagueId;
import org.jspecify.annotations.Nullable;

/// Which decisions to list; what is null restricts nothing.
public record ReviewDecisionFilter(@Nullable Boolean isDone, @Nullable ColleagueId owner) {

    public static final ReviewDecisionFilter ALL = new ReviewDecisionFilter(null, null);
}
