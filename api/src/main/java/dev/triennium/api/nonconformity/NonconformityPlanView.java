package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.NonconformityAnalysisId;
import dev.triennium.domain.nonconformity.PlanRound;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `NonconformityPlan`.
///
/// @param analysisId no field of the SDL: what `analysis` is loaded by
/// @param submittedById no field of the SDL: what `submittedBy` is loaded by
/// @param answeredById no field of the SDL: what `answeredBy` is loaded by
record NonconformityPlanView(
        TenantScope scope,
        NonconformityAnalysisId analysisId,
        PersonId submittedById,
        @Nullable PersonId answeredById,
        int number,
        Instant submittedAt,
        @Nullable Boolean isAccepted,
        @Nullable Instant answeredAt,
        @Nullable String note)
        implements ScopedView {

    static NonconformityPlanView of(TenantScope scope, PlanRound round) {
        var answer = round.answer();
        return new NonconformityPlanView(
                scope,
                round.analysis(),
                round.submittedBy(),
                answer == null ? null : answer.by(),
                round.number(),
                round.submittedAt(),
                answer == null ? null : answer.isAccepted(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.note());
    }
}
