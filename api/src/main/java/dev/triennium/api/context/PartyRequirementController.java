package dev.triennium.api.context;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of requirements of interested parties.
@Controller
class PartyRequirementController {

    private final PartyRequirementService service;

    PartyRequirementController(PartyRequirementService service) {
        this.service = service;
    }

    record PartyRequirementPayload(
            @Nullable PartyRequirementView partyRequirement, List<UserErrorView> errors) {}

    @MutationMapping
    PartyRequirementPayload recordPartyRequirement(
            @Argument @Valid RecordPartyRequirementInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toDraft(), input.idempotencyKey()));
    }

    @MutationMapping
    PartyRequirementPayload changePartyRequirement(
            @Argument @Valid ChangePartyRequirementInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    PartyRequirementPayload reviewPartyRequirement(
            @Argument @Valid ReviewPartyRequirementInput input, TenantScope scope) {
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
    PartyRequirementPayload closePartyRequirement(
            @Argument @Valid ClosePartyRequirementInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    PartyRequirementPayload reopenPartyRequirement(
            @Argument @Valid ReopenPartyRequirementInput input, TenantScope scope) {
        return payload(scope, service.reopen(scope, input.id(), input.expectedVersion()));
    }

    private static PartyRequirementPayload payload(
            TenantScope scope, PartyRequirement requirement) {
        return new PartyRequirementPayload(PartyRequirementView.of(scope, requirement), List.of());
    }
}
