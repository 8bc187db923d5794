package dev.triennium.api.documenttemplate;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateService;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.tenancy.FirmScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// Lets a firm's partners write templates of documents.
@Controller
class FirmDocumentTemplateController {

    private final FirmDocumentTemplateService service;

    FirmDocumentTemplateController(FirmDocumentTemplateService service) {
        this.service = service;
    }

    record FirmDocumentTemplatePayload(
            @Nullable FirmDocumentTemplateView firmDocumentTemplate, List<UserErrorView> errors) {}

    @MutationMapping
    FirmDocumentTemplatePayload createFirmDocumentTemplate(
            @Argument @Valid CreateFirmDocumentTemplateInput input, FirmScope firm) {
        return payload(
                service.create(firm, input.baseKey(), input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    FirmDocumentTemplatePayload changeFirmDocumentTemplate(
            @Argument @Valid ChangeFirmDocumentTemplateInput input, FirmScope firm) {
        return payload(
                service.change(firm, input.id(), input.toCommand(), input.expectedVersion()));
    }

    @MutationMapping
    FirmDocumentTemplatePayload retireFirmDocumentTemplate(
            @Argument RetireFirmDocumentTemplateInput input, FirmScope firm) {
        return payload(service.retire(firm, input.id(), input.expectedVersion()));
    }

    private static FirmDocumentTemplatePayload payload(FirmTemplate template) {
        return new FirmDocumentTemplatePayload(FirmDocumentTemplateView.of(template), List.of());
    }
}
