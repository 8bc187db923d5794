package dev.triennium.api.handover;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.HandoverService;
import dev.triennium.domain.handover.OfferedHandovers;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class HandoverController {

    private final HandoverService service;

    HandoverController(HandoverService service) {
        this.service = service;
    }

    record HandoverPayload(@Nullable HandoverView handover, List<UserErrorView> errors) {}

    record OfferPayload(@Nullable HandoverOfferView offer, List<UserErrorView> errors) {}

    @MutationMapping
    HandoverPayload askForHandover(@Argument @Valid AskForHandoverInput input, TenantScope scope) {
        return payload(scope, service.ask(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    HandoverPayload consentToHandover(
            @Argument @Valid ConsentToHandoverInput input, TenantScope scope) {
        return payload(
                scope,
                service.consent(scope, input.id(), input.consent(), input.expectedVersion()));
    }

    @MutationMapping
    HandoverPayload withdrawHandover(@Argument WithdrawHandoverInput input, TenantScope scope) {
        return payload(scope, service.withdraw(scope, input.id(), input.expectedVersion()));
    }

    private static HandoverPayload payload(TenantScope scope, Handover handover) {
        return new HandoverPayload(HandoverView.of(scope, handover), List.of());
    }

    @MutationMapping
    OfferPayload acceptHandover(@Argument AcceptHandoverInput input, FirmScope firm) {
        return payload(
                service.accept(
                        firm, input.id(), input.leadConsultantId(), input.expectedVersion()));
    }

    @MutationMapping
    OfferPayload declineHandover(@Argument @Valid DeclineHandoverInput input, FirmScope firm) {
        return payload(service.decline(firm, input.id(), input.reason(), input.expectedVersion()));
    }

    private static OfferPayload payload(OfferedHandovers.Offer offer) {
        return new OfferPayload(HandoverOfferView.of(offer), List.of());
    }
}
