package dev.triennium.api.risk;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskDecision;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.risk.RiskTreatment;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Risk`.
///
/// @param risk no field of the SDL: what other fields are made from
public record RiskView(
        TenantScope scope,
        Risk risk,
        GlobalId id,
        int version,
        int number,
        RiskKind kind,
        String title,
        @Nullable String description,
        RiskCategory category,
        @Nullable String process,
        @Nullable String asset,
        @Nullable RiskTreatment treatment,
        @Nullable String treatmentPlan,
        RiskStanding.State state,
        @Nullable LocalDate reviewOn)
        implements ScopedView {

    public static final String TYPE = "Risk";

    public static RiskView of(TenantScope scope, Risk risk) {
        var content = risk.content();
        return new RiskView(
                scope,
                risk,
                GlobalId.of(TYPE, scope.tenant(), risk.id().value()),
                risk.version(),
                risk.number(),
                content.kind(),
                content.title(),
                content.description(),
                content.category(),
                content.process(),
                content.asset(),
                content.treatment(),
                content.treatmentPlan(),
                risk.standing().state(),
                content.reviewOn());
    }

    public @Nullable RiskRatingView inherentRating() {
        return RiskRatingView.of(scope, risk.inherent());
    }

    public @Nullable RiskRatingView residualRating() {
        return RiskRatingView.of(scope, risk.residual());
    }

    /// What was accepted is what it is now, or the acceptance would have ended.
    public @Nullable RiskDecisionView acceptance() {
        return switch (risk.standing()) {
            case RiskStanding.Accepted accepted ->
                    RiskDecisionView.of(
                            scope,
                            new RiskDecision(
                                    risk.id(),
                                    accepted.at(),
                                    accepted.by(),
                                    accepted.reason(),
                                    Objects.requireNonNull(risk.present()),
                                    treatment));
            case RiskStanding.Open _, RiskStanding.Closed _ -> null;
        };
    }

    public @Nullable RegisterClosureView closure() {
        return switch (risk.standing()) {
            case RiskStanding.Closed(var closure) -> RegisterClosureView.of(closure);
            case RiskStanding.Open _, RiskStanding.Accepted _ -> null;
        };
    }
}
