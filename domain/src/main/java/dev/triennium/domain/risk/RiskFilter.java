package dev.triennium.domain.risk;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which risks to list; what is null or empty restricts nothing.
///
/// @param withinThreshold whether the scale accepts the present rating without more
public record RiskFilter(
        @Nullable RiskKind kind,
        Set<RiskStanding.State> states,
        Set<RiskCategory> categories,
        @Nullable ColleagueId owner,
        @Nullable ClauseId clause,
        @Nullable ControlId control,
        @Nullable Boolean withinThreshold,
        @Nullable LocalDate reviewUntil,
        @Nullable SearchWords words) {

    public static final RiskFilter ALL =
            new RiskFilter(null, Set.of(), Set.of(), null, null, null, null, null, null);

    public RiskFilter {
        states = Set.copyOf(states);
        categories = Set.copyOf(categories);
    }
}
