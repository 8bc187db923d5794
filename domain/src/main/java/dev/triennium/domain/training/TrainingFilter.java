package dev.triennium.domain.training;

import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list of trainings is narrowed to; null or empty: not narrowed.
///
/// @param colleague who was invited
public record TrainingFilter(
        Set<TrainingSessionState> states,
        @Nullable CourseId course,
        @Nullable ColleagueId colleague) {

    public static final TrainingFilter ALL = new TrainingFilter(Set.of(), null, null);

    public TrainingFilter {
        states = Set.copyOf(states);
    }
}
