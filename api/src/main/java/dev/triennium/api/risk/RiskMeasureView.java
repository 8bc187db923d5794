package dev.triennium.api.risk;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.risk.RiskMeasureAction;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `RiskMeasure`.
///
/// @param riskId no field of the SDL: what `risk` is loaded by
/// @param ownerId no field of the SDL: what `owner` is loaded by
record RiskMeasureView(
        TenantScope scope,
        RiskId riskId,
        @Nullable ColleagueId ownerId,
        GlobalId id,
        int version,
        String title,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String result,
        List<RiskMeasureAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "RiskMeasure";

    static RiskMeasureView of(TenantScope scope, RiskMeasure measure) {
        return new RiskMeasureView(
                scope,
                measure.risk(),
                measure.owner(),
                GlobalId.of(TYPE, scope.tenant(), measure.id().value()),
                measure.version(),
                measure.title(),
                measure.dueOn(),
                measure.doneOn(),
                measure.result(),
                measure.allowedActions(scope));
    }
}
