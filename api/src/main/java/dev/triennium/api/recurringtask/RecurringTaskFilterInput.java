package dev.triennium.api.recurringtask;

import dev.triennium.domain.recurringtask.RecurringTaskFilter;
import dev.triennium.domain.recurringtask.RecurringTaskState;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `RecurringTaskFilter`.
record RecurringTaskFilterInput(
        @Nullable RecurringTaskState state,
        @Nullable Boolean isOfPlan,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable LocalDate dueUntil,
        @Nullable String text) {

    RecurringTaskFilter toFilter() {
        return new RecurringTaskFilter(
                state,
                isOfPlan,
                ownerId,
                clauseId,
                dueUntil,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
