package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.StatementControlFilter;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `StatementControlFilter`.
record StatementControlFilterInput(
        @Nullable Boolean applicable,
        @Nullable Boolean decided,
        @Nullable Set<ImplementationState> implementationStates,
        @Nullable ColleagueId ownerId,
        @Nullable String text) {

    StatementControlFilter toFilter() {
        return new StatementControlFilter(
                applicable,
                decided,
                implementationStates == null ? Set.of() : implementationStates,
                ownerId,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
