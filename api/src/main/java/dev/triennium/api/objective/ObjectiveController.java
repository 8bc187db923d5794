package dev.triennium.api.objective;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of objectives.
@Controller
class ObjectiveController {

    private final ObjectiveService service;

    ObjectiveController(ObjectiveService service) {
        this.service = service;
    }

    record ObjectivePayload(@Nullable ObjectiveView objective, List<UserErrorView> errors) {}

    @MutationMapping
    ObjectivePayload recordObjective(
            @Argument @Valid RecordObjectiveInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ObjectivePayload changeObjective(
            @Argument @Valid ChangeObjectiveInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ObjectivePayload measureObjective(
            @Argument @Valid MeasureObjectiveInput input, TenantScope scope) {
        return payload(
                scope,
                service.measure(
                        scope,
                        input.id(),
                        input.toMeasured(),
                        input.measureOn(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ObjectivePayload closeObjective(@Argument @Valid CloseObjectiveInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    ObjectivePayload reopenObjective(@Argument ReopenObjectiveInput input, TenantScope scope) {
        return payload(scope, service.reopen(scope, input.id(), input.expectedVersion()));
    }

    private static ObjectivePayload payload(TenantScope scope, Objective objective) {
        return new ObjectivePayload(ObjectiveView.of(scope, objective), List.of());
    }
}
