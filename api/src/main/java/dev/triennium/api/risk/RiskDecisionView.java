package dev.triennium.api.risk;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.risk.RiskDecision;
import dev.triennium.domain.risk.RiskTreatment;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `RiskDecision`.
///
/// @param acceptedById no field of the SDL: what `acceptedBy` is loaded by
record RiskDecisionView(
        PersonId acceptedById,
        Instant acceptedAt,
        String reason,
        RiskRatingView rating,
        @Nullable RiskTreatment treatment) {

    static RiskDecisionView of(TenantScope scope, RiskDecision decision) {
        return new RiskDecisionView(
                decision.acceptedBy(),
                decision.acceptedAt(),
                decision.reason(),
                RiskRatingView.some(scope, decision.rating()),
                decision.treatment());
    }
}
