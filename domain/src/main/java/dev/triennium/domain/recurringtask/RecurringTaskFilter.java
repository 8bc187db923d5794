package dev.triennium.domain.recurringtask;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which recurring tasks to list; what is null restricts nothing.
///
/// @param isOfPlan whether a plan left it
public record RecurringTaskFilter(
        @Nullable RecurringTaskState state,
        @Nullable Boolean isOfPlan,
        @Nullable ColleagueId owner,
        @Nullable ClauseId clause,
        @Nullable LocalDate dueUntil,
        @Nullable SearchWords words) {

    public static final RecurringTaskFilter ALL =
            new RecurringTaskFilter(null, null, null, null, null, null);
}
