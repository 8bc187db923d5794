package dev.triennium.domain.implementationplan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A task begins when another one is finished.
///
/// @param predecessor the one that is finished before
/// @param lag working days between the two
/// @param isSoft whether the lag is custom and no rule
/// @param shortened null: the lag is kept
public record TaskDependency(
        PlanTaskId predecessor, int lag, boolean isSoft, @Nullable Shortened shortened) {

    public static final int MAX_LAG = 750;

    /// What is left of a lag, and why.
    public record Shortened(int lag, String reason) {

        public Shortened {
            Objects.requireNonNull(reason);
        }
    }

    /// @throws IllegalArgumentException when a number is out of range
    public TaskDependency {
        Objects.requireNonNull(predecessor);
        if (lag < 0 || lag > MAX_LAG) {
            throw new IllegalArgumentException("A lag has 0 to %d days".formatted(MAX_LAG));
        }
        if (shortened != null && (!isSoft || shortened.lag() < 0 || shortened.lag() > lag)) {
            throw new IllegalArgumentException("A soft lag is shortened to some of it");
        }
    }

    static TaskDependency of(PlanTaskId predecessor, int lag, boolean isSoft) {
        return new TaskDependency(predecessor, lag, isSoft, null);
    }

    /// The lag as it counts.
    public int inForce() {
        return shortened == null ? lag : shortened.lag();
    }
}
