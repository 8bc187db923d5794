package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list of controls is narrowed to; null or empty: not narrowed.
///
/// @param applicable those that are included, or those that are left out
/// @param decided those of which somebody has decided, or those that are open
/// @param words each of which the control has, in what it says or what it is called
public record StatementControlFilter(
        @Nullable Boolean applicable,
        @Nullable Boolean decided,
        Set<ImplementationState> implementation,
        @Nullable ColleagueId owner,
        @Nullable SearchWords words) {

    public static final StatementControlFilter ALL =
            new StatementControlFilter(null, null, Set.of(), null, null);

    public StatementControlFilter {
        implementation = Set.copyOf(implementation);
    }
}
