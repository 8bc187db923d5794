package dev.triennium.domain.risk;

import dev.triennium.domain.tenancy.ColleagueId;
import org.jspecify.annotations.Nullable;

/// Which measures to list; what is null restricts nothing.
public record RiskMeasureFilter(@Nullable Boolean isDone, @Nullable ColleagueId owner) {

    public static final RiskMeasureFilter ALL = new RiskMeasureFilter(null, null);
}
