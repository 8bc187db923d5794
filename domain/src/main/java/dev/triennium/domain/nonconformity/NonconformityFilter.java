package dev.triennium.domain.nonconformity;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which nonconformities to list; what is null or empty restricts nothing.
///
/// @param overdueOn those of which something was due before that day
public record NonconformityFilter(
        Set<NonconformityProgress.State> states,
        Set<NonconformitySource> sources,
        @Nullable NonconformityGrade grade,
        @Nullable ColleagueId owner,
        @Nullable SiteId site,
        @Nullable ClauseId clause,
        @Nullable Boolean isContested,
        @Nullable LocalDate overdueOn,
        @Nullable SearchWords words) {

    public static final NonconformityFilter ALL =
            new NonconformityFilter(Set.of(), Set.of(), null, null, null, null, null, null, null);

    public NonconformityFilter {
        states = Set.copyOf(states);
        sources = Set.copyOf(sources);
    }
}
