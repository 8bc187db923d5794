package dev.triennium.api.training;

import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.training.CourseId;
import dev.triennium.domain.training.TrainingFilter;
import dev.triennium.domain.training.TrainingSessionState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `TrainingFilter`.
record TrainingFilterInput(
        @Nullable Set<TrainingSessionState> states,
        @Nullable CourseId courseId,
        @Nullable ColleagueId colleagueId) {

    TrainingFilter toFilter() {
        return new TrainingFilter(states == null ? Set.of() : states, courseId, colleagueId);
    }
}
