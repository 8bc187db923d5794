package dev.triennium.api.quotation;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.QuotationRequest;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.quotation.QuotationRequestRepository;
import dev.triennium.domain.quotation.QuotationService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The root fields of quotations.
@Controller
class QuotationController {

    private final QuotationRequestRepository requests;
    private final QuotationService service;

    QuotationController(QuotationRequestRepository requests, QuotationService service) {
        this.requests = requests;
        this.service = service;
    }

    record RequestPayload(
            @Nullable QuotationRequestView quotationRequest, List<UserErrorView> errors) {}

    record QuotationPayload(@Nullable QuotationView quotation, List<UserErrorView> errors) {}

    private static RequestPayload payload(TenantScope scope, QuotationRequest changed) {
        return new RequestPayload(QuotationRequestView.of(scope, changed), List.of());
    }

    private static QuotationPayload payload(TenantScope scope, Quotation changed) {
        return new QuotationPayload(QuotationView.of(scope, changed), List.of());
    }

    @QueryMapping
    @Nullable QuotationRequestView quotationRequest(
            @Argument QuotationRequestId id, TenantScope scope) {
        return requests.find(scope, id)
                .map(found -> QuotationRequestView.of(scope, found))
                .orElse(null);
    }

    @MutationMapping
    RequestPayload createQuotationRequest(
            @Argument @Valid CreateQuotationRequestInput input, TenantScope scope) {
        return payload(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    RequestPayload changeQuotationRequest(
            @Argument @Valid ChangeQuotationRequestInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    QuotationPayload addQuotationRecipient(
            @Argument @Valid AddQuotationRecipientInput input, TenantScope scope) {
        return payload(
                scope, service.addRecipient(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    QuotationPayload removeQuotationRecipient(
            @Argument @Valid RemoveQuotationRecipientInput input, TenantScope scope) {
        return payload(scope, service.removeRecipient(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload sendQuotationRequest(
            @Argument @Valid SendQuotationRequestInput input, TenantScope scope) {
        return payload(scope, service.send(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload withdrawQuotationRequest(
            @Argument @Valid WithdrawQuotationRequestInput input, TenantScope scope) {
        return payload(
                scope,
                service.withdraw(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    QuotationPayload recordQuotation(
            @Argument @Valid RecordQuotationInput input, TenantScope scope) {
        return payload(
                scope, service.record(scope, input.id(), input.toOffer(), input.expectedVersion()));
    }

    @MutationMapping
    QuotationPayload declineQuotation(
            @Argument @Valid DeclineQuotationInput input, TenantScope scope) {
        return payload(
                scope,
                service.decline(
                        scope,
                        input.id(),
                        input.declinedOn(),
                        input.reason(),
                        input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload decideQuotation(@Argument @Valid DecideQuotationInput input, TenantScope scope) {
        return payload(
                scope,
                service.decide(scope, input.id(), input.toCommand(), input.expectedVersion()));
    }
}
