package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.ColleagueFilter;
import dev.triennium.domain.tenancy.SiteId;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `ColleagueFilter`.
record MatrixFilterInput(
        @Nullable Boolean active,
        @Nullable SiteId siteId,
        @PlainText(max = 200) @Nullable String department,
        @PlainText(max = 100) @Nullable String text) {

    ColleagueFilter toFilter() {
        return new ColleagueFilter(active, siteId, department, text);
    }
}
