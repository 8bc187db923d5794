package dev.triennium.domain.nonconformity;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;

/// The causes of a nonconformity as they were found at one time. Another analysis is another one:
/// plans go on naming the causes that they answer.
///
/// @param number counts the analyses of one nonconformity from 1
public record NonconformityAnalysis(
        NonconformityAnalysisId id,
        NonconformityId nonconformity,
        int number,
        CauseAnalysis analysis,
        Instant analysedAt,
        PersonId analysedBy)
        implements Aggregate<NonconformityAnalysisId> {

    /// Whoever needs more has another problem.
    public static final int MAX = 50;

    public NonconformityAnalysis {
        Objects.requireNonNull(id);
        Objects.requireNonNull(nonconformity);
        Objects.requireNonNull(analysis);
        Objects.requireNonNull(analysedAt);
        Objects.requireNonNull(analysedBy);
    }

    /// It never changes.
    @Override
    public int version() {
        return 1;
    }
}
