package dev.triennium.domain.nonconformity;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One plan of actions as it was submitted, and what was said of it.
///
/// @param number counts the plans of one nonconformity from 1
/// @param analysis the causes that it answers
/// @param answer null: nobody has decided yet
public record PlanRound(
        NonconformityId nonconformity,
        int number,
        NonconformityAnalysisId analysis,
        Instant submittedAt,
        PersonId submittedBy,
        @Nullable Answer answer) {

    /// Whoever needs more has another problem.
    public static final int MAX = 50;

    /// @param note why it was rejected; of one that is accepted null where nothing was said
    public record Answer(boolean isAccepted, Instant at, PersonId by, @Nullable String note) {

        public Answer {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    public PlanRound {
        Objects.requireNonNull(nonconformity);
        Objects.requireNonNull(analysis);
        Objects.requireNonNull(submittedAt);
        Objects.requireNonNull(submittedBy);
    }
}
