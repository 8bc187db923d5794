package dev.triennium.api.participation;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationService;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ParticipationController {

    private final ParticipationService service;
    private final Clock clock;

    ParticipationController(ParticipationService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    record LinkPayload(@Nullable ParticipationLinkView link, List<UserErrorView> errors) {}

    @MutationMapping
    LinkPayload resendParticipationLink(
            @Argument ResendParticipationLinkInput input, TenantScope scope) {
        return payload(scope, service.resend(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    LinkPayload revokeParticipationLink(
            @Argument RevokeParticipationLinkInput input, TenantScope scope) {
        return payload(scope, service.revoke(scope, input.id(), input.expectedVersion()));
    }

    private LinkPayload payload(TenantScope scope, ParticipationLink link) {
        return new LinkPayload(ParticipationLinkView.of(scope, link, clock.instant()), List.of());
    }
}
