package dev.triennium.api.invitation;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class InvitationController {

    private final InvitationService service;
    private final Clock clock;

    InvitationController(InvitationService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    record InvitationPayload(@Nullable InvitationView invitation, List<UserErrorView> errors) {}

    @MutationMapping
    InvitationPayload invitePerson(@Argument @Valid InvitePersonInput input, TenantScope scope) {
        return payload(scope, service.invite(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    InvitationPayload resendInvitation(@Argument ResendInvitationInput input, TenantScope scope) {
        return payload(scope, service.resend(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    InvitationPayload revokeInvitation(@Argument RevokeInvitationInput input, TenantScope scope) {
        return payload(scope, service.revoke(scope, input.id(), input.expectedVersion()));
    }

    private InvitationPayload payload(TenantScope scope, Invitation invitation) {
        return new InvitationPayload(
                InvitationView.of(scope, invitation, clock.instant()), List.of());
    }
}
