package dev.triennium.api.objective;

import dev.triennium.domain.objective.ObjectiveFilter;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `ObjectiveFilter`.
record ObjectiveFilterInput(
        @Nullable Boolean isOpen,
        @Nullable Boolean isReached,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable LocalDate dueUntil,
        @Nullable String text) {

    ObjectiveFilter toFilter() {
        return new ObjectiveFilter(
                isOpen,
                isReached,
                ownerId,
                clauseId,
                dueUntil,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
