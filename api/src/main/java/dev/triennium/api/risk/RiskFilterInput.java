package dev.triennium.api.risk;

import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskFilter;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `RiskFilter`.
record RiskFilterInput(
        @Nullable RiskKind kind,
        @Nullable Set<RiskStanding.State> states,
        @Nullable Set<RiskCategory> categories,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable ControlId controlId,
        @Nullable Boolean withinThreshold,
        @Nullable LocalDate reviewUntil,
        @Nullable String text) {

    RiskFilter toFilter() {
        return new RiskFilter(
                kind,
                states == null ? Set.of() : states,
                categories == null ? Set.of() : categories,
                ownerId,
                clauseId,
                controlId,
                withinThreshold,
                reviewUntil,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
