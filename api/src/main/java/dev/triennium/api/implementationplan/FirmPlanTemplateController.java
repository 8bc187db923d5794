package dev.triennium.api.implementationplan;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.implementationplan.FirmPlanTemplateService;
import dev.triennium.domain.tenancy.FirmScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// Lets a firm's partners make templates of plans.
@Controller
class FirmPlanTemplateController {

    private final FirmPlanTemplateService service;

    FirmPlanTemplateController(FirmPlanTemplateService service) {
        this.service = service;
    }

    record FirmPlanTemplatePayload(
            @Nullable FirmPlanTemplateView firmPlanTemplate, List<UserErrorView> errors) {}

    @MutationMapping
    FirmPlanTemplatePayload createFirmPlanTemplate(
            @Argument @Valid CreateFirmPlanTemplateInput input, FirmScope firm) {
        return payload(
                service.create(
                        firm,
                        input.baseKey(),
                        input.name().toText("name"),
                        input.note(),
                        input.idempotencyKey()));
    }

    @MutationMapping
    FirmPlanTemplatePayload changeFirmPlanTemplate(
            @Argument @Valid ChangeFirmPlanTemplateInput input, FirmScope firm) {
        return payload(
                service.change(firm, input.id(), input.toCommand(), input.expectedVersion()));
    }

    @MutationMapping
    FirmPlanTemplatePayload retireFirmPlanTemplate(
            @Argument RetireFirmPlanTemplateInput input, FirmScope firm) {
        return payload(service.retire(firm, input.id(), input.expectedVersion()));
    }

    private static FirmPlanTemplatePayload payload(FirmTemplate template) {
        return new FirmPlanTemplatePayload(FirmPlanTemplateView.of(template), List.of());
    }
}
