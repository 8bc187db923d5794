package dev.triennium.api.journey;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.journey.Journey;
import dev.triennium.domain.journey.JourneyId;
import dev.triennium.domain.journey.ProcessStep;
import dev.triennium.domain.journey.StepState;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Journey`.
///
/// @param standardId no field of the SDL: what `standard` is read by
record JourneyView(
        TenantScope scope,
        GlobalId id,
        StandardId standardId,
        ProcessStep step,
        List<StepView> steps,
        @Nullable NextActView next)
        implements ScopedView {

    static final String TYPE = "Journey";

    /// The GraphQL type `JourneyStep`.
    record StepView(ProcessStep step, int number, StepState state, List<MissingView> missing) {}

    /// @param journey to a standard
    static JourneyView of(TenantScope scope, Journey journey) {
        var standard = Objects.requireNonNull(journey.standard());
        return new JourneyView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), JourneyId.of(scope.tenant(), standard).value()),
                standard,
                journey.current(),
                journey.steps().stream()
                        .map(
                                step ->
                                        new StepView(
                                                step.step(),
                                                step.step().number(),
                                                step.state(),
                                                MissingView.of(scope, step.missing())))
                        .toList(),
                NextActView.of(scope, journey));
    }
}
