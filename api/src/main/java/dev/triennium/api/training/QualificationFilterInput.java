package dev.triennium.api.training;

import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.QualificationFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `QualificationFilter`.
record QualificationFilterInput(
        @Nullable ColleagueId colleagueId,
        @Nullable CompetenceId competenceId,
        @Nullable LocalDate endsUntil) {

    QualificationFilter toFilter() {
        return new QualificationFilter(colleagueId, competenceId, endsUntil);
    }
}
