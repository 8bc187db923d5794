package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanTaskFilter;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `PlanTaskFilter`.
record PlanTaskFilterInput(
        @Nullable Set<PlanPhase> phases,
        @Nullable Set<TaskCategory> categories,
        @Nullable Set<TaskProgress.State> states,
        @Nullable ColleagueId ownerId,
        @Nullable Boolean isOwned,
        @Nullable String text) {

    PlanTaskFilter toFilter() {
        return new PlanTaskFilter(
                phases == null ? Set.of() : phases,
                categories == null ? Set.of() : categories,
                states == null ? Set.of() : states,
                ownerId,
                isOwned,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
