package dev.triennium.domain.implementationplan;

import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list of tasks is narrowed to; null or empty: not narrowed.
///
/// @param owned whether somebody owns it
/// @param words each of which the task has
public record PlanTaskFilter(
        Set<PlanPhase> phases,
        Set<TaskCategory> categories,
        Set<TaskProgress.State> states,
        @Nullable ColleagueId owner,
        @Nullable Boolean owned,
        @Nullable SearchWords words) {

    public static final PlanTaskFilter ALL =
            new PlanTaskFilter(Set.of(), Set.of(), Set.of(), null, null, null);

    public PlanTaskFilter {
        phases = Set.copyOf(phases);
        categories = Set.copyOf(categories);
        states = Set.copyOf(states);
    }
}
