package dev.triennium.api.objective;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveAction;
import dev.triennium.domain.objective.ObjectiveDirection;
import dev.triennium.domain.objective.ObjectiveTrend;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Objective`.
///
/// @param objective no field of the SDL: what other fields are made from
record ObjectiveView(
        TenantScope scope,
        Objective objective,
        GlobalId id,
        int version,
        int number,
        String title,
        @Nullable String description,
        ObjectiveDirection direction,
        double target,
        @Nullable String unit,
        LocalDate dueOn,
        @Nullable LocalDate measureOn,
        @Nullable ObjectiveMeasurementView latest,
        boolean isReached,
        @Nullable ObjectiveTrend trend,
        @Nullable RegisterClosureView closure,
        List<ObjectiveAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "Objective";

    static ObjectiveView of(TenantScope scope, Objective objective) {
        var content = objective.content();
        var closure = objective.closure();
        return new ObjectiveView(
                scope,
                objective,
                GlobalId.of(TYPE, scope.tenant(), objective.id().value()),
                objective.version(),
                objective.number(),
                content.title(),
                content.description(),
                content.direction(),
                content.target().doubleValue(),
                content.unit(),
                content.dueOn(),
                content.measureOn(),
                ObjectiveMeasurementView.of(objective.latest()),
                objective.isReached(),
                objective.trend(),
                closure == null ? null : RegisterClosureView.of(closure),
                objective.allowedActions(scope));
    }
}
