package dev.triennium.api.risk;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.risk.RiskService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the risk register.
@Controller
class RiskController {

    private final RiskService service;

    RiskController(RiskService service) {
        this.service = service;
    }

    record ScalePayload(@Nullable RiskScaleView riskScale, List<UserErrorView> errors) {}

    record RiskPayload(@Nullable RiskView risk, List<UserErrorView> errors) {}

    record MeasurePayload(@Nullable RiskMeasureView riskMeasure, List<UserErrorView> errors) {}

    @MutationMapping
    ScalePayload defineRiskScale(@Argument @Valid DefineRiskScaleInput input, TenantScope scope) {
        return new ScalePayload(
                RiskScaleView.of(
                        scope, service.define(scope, input.toLevels(), input.idempotencyKey())),
                List.of());
    }

    @MutationMapping
    RiskPayload recordRisk(@Argument @Valid RecordRiskInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    RiskPayload changeRisk(@Argument @Valid ChangeRiskInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    RiskPayload acceptRisk(@Argument @Valid AcceptRiskInput input, TenantScope scope) {
        return payload(
                scope, service.accept(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    RiskPayload closeRisk(@Argument @Valid CloseRiskInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    RiskPayload reopenRisk(@Argument ReopenRiskInput input, TenantScope scope) {
        return payload(scope, service.reopen(scope, input.id(), input.expectedVersion()));
    }

    private static RiskPayload payload(TenantScope scope, Risk risk) {
        return new RiskPayload(RiskView.of(scope, risk), List.of());
    }

    @MutationMapping
    MeasurePayload addRiskMeasure(@Argument @Valid AddRiskMeasureInput input, TenantScope scope) {
        return payload(
                scope,
                service.addMeasure(
                        scope, input.riskId(), input.toContent(), input.idempotencyKey()));
    }

    @MutationMapping
    MeasurePayload changeRiskMeasure(
            @Argument @Valid ChangeRiskMeasureInput input, TenantScope scope) {
        return payload(
                scope,
                service.changeMeasure(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    MeasurePayload completeRiskMeasure(
            @Argument @Valid CompleteRiskMeasureInput input, TenantScope scope) {
        return payload(
                scope,
                service.completeMeasure(
                        scope,
                        input.id(),
                        input.doneOn(),
                        input.result(),
                        input.expectedVersion()));
    }

    @MutationMapping
    MeasurePayload reopenRiskMeasure(@Argument ReopenRiskMeasureInput input, TenantScope scope) {
        return payload(scope, service.reopenMeasure(scope, input.id(), input.expectedVersion()));
    }

    private static MeasurePayload payload(TenantScope scope, RiskMeasure measure) {
        return new MeasurePayload(RiskMeasureView.of(scope, measure), List.of());
    }
}
