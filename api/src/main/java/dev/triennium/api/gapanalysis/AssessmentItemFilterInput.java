package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AssessmentItemFilter;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `AssessmentItemFilter`.
record AssessmentItemFilterInput(
        @Nullable Set<AssessmentResult> results,
        @Nullable Set<AssessmentItemState> states,
        @Nullable ColleagueId assigneeId,
        boolean mine,
        @Nullable StandardId standardId,
        @Nullable String chapter,
        @Nullable SiteId siteId,
        @Nullable String text) {

    AssessmentItemFilter toFilter(TenantScope scope) {
        return new AssessmentItemFilter(
                results == null ? Set.of() : results,
                states == null ? Set.of() : states,
                mine ? null : assigneeId,
                mine ? scope.person() : null,
                standardId,
                chapter,
                siteId,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
