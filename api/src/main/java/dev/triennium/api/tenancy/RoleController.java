package dev.triennium.api.tenancy;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The roles of an organisation's own people.
@Controller
class RoleController {

    private final MembershipService service;

    RoleController(MembershipService service) {
        this.service = service;
    }

    record MembershipPayload(@Nullable MembershipView membership, List<UserErrorView> errors) {}

    @MutationMapping
    MembershipPayload grantRole(@Argument @Valid GrantRoleInput input, TenantScope scope) {
        return payload(
                scope,
                service.grant(
                        scope, input.membershipId(), input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    MembershipPayload endRole(@Argument @Valid EndRoleInput input, TenantScope scope) {
        return payload(
                scope,
                service.end(
                        scope,
                        input.id(),
                        input.reason(),
                        input.firmStandsIn(),
                        input.expectedVersion()));
    }

    @MutationMapping
    MembershipPayload changeRoleValidity(
            @Argument @Valid ChangeRoleValidityInput input, TenantScope scope) {
        return payload(
                scope,
                service.changeValidity(
                        scope,
                        input.id(),
                        input::applyTo,
                        input.firmStandsIn(),
                        input.expectedVersion()));
    }

    private static MembershipPayload payload(TenantScope scope, Membership membership) {
        return new MembershipPayload(MembershipView.of(scope, membership), List.of());
    }
}
