package dev.triennium.domain.objective;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which objectives to list; what is null restricts nothing.
public record ObjectiveFilter(
        @Nullable Boolean isOpen,
        @Nullable Boolean isReached,
        @Nullable ColleagueId owner,
        @Nullable ClauseId clause,
        @Nullable LocalDate dueUntil,
        @Nullable SearchWords words) {

    public static final ObjectiveFilter ALL =
            new ObjectiveFilter(null, null, null, null, null, null);
}
