package dev.triennium.api.nonconformity;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.nonconformity.NonconformityResponse;
import dev.triennium.domain.nonconformity.NonconformityResponseService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of responses to certification bodies.
@Controller
class NonconformityResponseController {

    private final NonconformityResponseService service;

    NonconformityResponseController(NonconformityResponseService service) {
        this.service = service;
    }

    record ResponsePayload(
            @Nullable NonconformityResponseView nonconformityResponse,
            List<UserErrorView> errors) {}

    @MutationMapping
    ResponsePayload sendNonconformityResponse(
            @Argument @Valid SendNonconformityResponseInput input, TenantScope scope) {
        return payload(scope, service.send(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ResponsePayload answerNonconformityResponse(
            @Argument @Valid AnswerNonconformityResponseInput input, TenantScope scope) {
        return payload(
                scope,
                service.answer(scope, input.id(), input.toAnswered(), input.expectedVersion()));
    }

    private static ResponsePayload payload(TenantScope scope, NonconformityResponse one) {
        return new ResponsePayload(NonconformityResponseView.of(scope, one), List.of());
    }
}
