package dev.triennium.api.context;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of interested parties.
@Controller
class InterestedPartyController {

    private final InterestedPartyService service;

    InterestedPartyController(InterestedPartyService service) {
        this.service = service;
    }

    record InterestedPartyPayload(
            @Nullable InterestedPartyView interestedParty, List<UserErrorView> errors) {}

    @MutationMapping
    InterestedPartyPayload recordInterestedParty(
            @Argument @Valid RecordInterestedPartyInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toDraft(), input.idempotencyKey()));
    }

    @MutationMapping
    InterestedPartyPayload changeInterestedParty(
            @Argument @Valid ChangeInterestedPartyInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    InterestedPartyPayload reviewInterestedParty(
            @Argument @Valid ReviewInterestedPartyInput input, TenantScope scope) {
        return payload(
                scope,
                service.review(
                        scope,
                        input.id(),
                        input.note(),
                        input.reviewOn(),
                        input.expectedVersion()));
    }

    @MutationMapping
    InterestedPartyPayload closeInterestedParty(
            @Argument @Valid CloseInterestedPartyInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    InterestedPartyPayload reopenInterestedParty(
            @Argument @Valid ReopenInterestedPartyInput input, TenantScope scope) {
        return payload(scope, service.reopen(scope, input.id(), input.expectedVersion()));
    }

    private static InterestedPartyPayload payload(TenantScope scope, InterestedParty party) {
        return new InterestedPartyPayload(InterestedPartyView.of(scope, party), List.of());
    }
}
