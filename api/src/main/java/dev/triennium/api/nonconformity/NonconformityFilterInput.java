package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.NonconformityFilter;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `NonconformityFilter`.
record NonconformityFilterInput(
        @Nullable Set<NonconformityProgress.State> states,
        @Nullable Set<NonconformitySource> sources,
        @Nullable NonconformityGrade grade,
        @Nullable ColleagueId ownerId,
        @Nullable SiteId siteId,
        @Nullable ClauseId clauseId,
        @Nullable Boolean isContested,
        @Nullable Boolean overdue,
        @Nullable String text) {

    /// @param today in the organisation
    NonconformityFilter toFilter(LocalDate today) {
        return new NonconformityFilter(
                states == null ? Set.of() : states,
                sources == null ? Set.of() : sources,
                grade,
                ownerId,
                siteId,
                clauseId,
                isContested,
                Boolean.TRUE.equals(overdue) ? today : null,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
