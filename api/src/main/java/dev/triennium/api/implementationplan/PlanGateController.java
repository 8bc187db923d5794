package dev.triennium.api.implementationplan;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.implementationplan.PlanGateService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The root fields of the gates of plans.
@Controller
class PlanGateController {

    private final PlanGateService service;

    PlanGateController(PlanGateService service) {
        this.service = service;
    }

    record DecisionPayload(
            @Nullable PlanGateDecisionView planGateDecision,
            @Nullable PlanTaskView planTask,
            List<UserErrorView> errors) {}

    private static DecisionPayload payload(TenantScope scope, PlanGateService.Decided decided) {
        return new DecisionPayload(
                PlanGateDecisionView.of(scope, decided.decision()),
                PlanTaskView.of(scope, decided.task()),
                List.of());
    }

    @MutationMapping
    DecisionPayload passPlanGate(@Argument @Valid PassPlanGateInput input, TenantScope scope) {
        return payload(scope, service.pass(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    DecisionPayload overridePlanGate(
            @Argument @Valid OverridePlanGateInput input, TenantScope scope) {
        return payload(
                scope,
                service.override(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    DecisionPayload withdrawPlanGate(
            @Argument @Valid WithdrawPlanGateInput input, TenantScope scope) {
        return payload(
                scope,
                service.withdraw(scope, input.id(), input.reason(), input.expectedVersion()));
    }
}
