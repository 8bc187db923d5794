package dev.triennium.api.risk;

import dev.triennium.domain.risk.RiskMeasureFilter;
import dev.triennium.domain.tenancy.ColleagueId;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `RiskMeasureFilter`.
record RiskMeasureFilterInput(@Nullable Boolean isDone, @Nullable ColleagueId ownerId) {

    RiskMeasureFilter toFilter() {
        return new RiskMeasureFilter(isDone, ownerId);
    }
}
