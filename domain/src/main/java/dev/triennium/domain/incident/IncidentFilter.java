package dev.triennium.domain.incident;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which incidents to list; what is null or empty restricts nothing.
public record IncidentFilter(
        Set<IncidentKind> kinds,
        @Nullable Boolean isOpen,
        Set<BodyNotice.State> notices,
        @Nullable ColleagueId owner,
        @Nullable ClauseId clause,
        @Nullable SearchWords words) {

    public static final IncidentFilter ALL =
            new IncidentFilter(Set.of(), null, Set.of(), null, null, null);

    public IncidentFilter {
        kinds = Set.copyOf(kinds);
        notices = Set.copyOf(notices);
    }
}
