package dev.triennium.domain.training;

import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a list of qualifications is narrowed to; null: not narrowed.
///
/// @param endsUntil the day by which they end
public record QualificationFilter(
        @Nullable ColleagueId colleague,
        @Nullable CompetenceId competence,
        @Nullable LocalDate endsUntil) {

    public static final QualificationFilter ALL = new QualificationFilter(null, null, null);
}
