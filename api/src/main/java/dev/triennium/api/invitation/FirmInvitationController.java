package dev.triennium.api.invitation;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.FirmConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.reminder.MailSuppressionView;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.invitation.FirmInvitation;
import dev.triennium.domain.invitation.FirmInvitationRepository;
import dev.triennium.domain.invitation.FirmInvitationService;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// Invitations into a firm.
@Controller
class FirmInvitationController {

    private final FirmInvitationService service;
    private final FirmConnections<FirmId, FirmInvitation, FirmInvitationView> ofFirms;
    private final MailSuppressions suppressions;
    private final Clock clock;

    FirmInvitationController(
            FirmInvitationService service,
            FirmInvitationRepository invitations,
            MailSuppressions suppressions,
            Authorizer authorizer,
            BatchLoaderRegistry registry,
            Clock clock) {
        this.service = service;
        this.suppressions = suppressions;
        this.clock = clock;
        this.ofFirms =
                FirmConnections.register(
                        registry,
                        "Firm.invitations",
                        authorizer,
                        invitations::pages,
                        one -> FirmInvitationView.of(one, clock.instant()));
    }

    record FirmInvitationPayload(
            @Nullable FirmInvitationView invitation, List<UserErrorView> errors) {}

    @MutationMapping
    FirmInvitationPayload inviteToFirm(@Argument @Valid InviteToFirmInput input, FirmScope firm) {
        return payload(
                service.invite(firm, input.toInvitee(), input.toRole(), input.idempotencyKey()));
    }

    @MutationMapping
    FirmInvitationPayload resendFirmInvitation(
            @Argument ResendFirmInvitationInput input, FirmScope firm) {
        return payload(service.resend(firm, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    FirmInvitationPayload revokeFirmInvitation(
            @Argument RevokeFirmInvitationInput input, FirmScope firm) {
        return payload(service.revoke(firm, input.id(), input.expectedVersion()));
    }

    private FirmInvitationPayload payload(FirmInvitation invitation) {
        return new FirmInvitationPayload(
                FirmInvitationView.of(invitation, clock.instant()), List.of());
    }

    @SchemaMapping(typeName = "Firm")
    CompletableFuture<Connection<FirmInvitationView>> invitations(
            FirmView firm, PageArguments page, Caller caller, DataFetchingEnvironment environment) {
        return ofFirms.load(environment, caller, firm.firm(), page);
    }

    @SchemaMapping(typeName = FirmInvitationView.TYPE)
    CompletableFuture<FirmView> firm(
            FirmInvitationView invitation, DataLoader<FirmId, FirmView> loader) {
        return loader.load(invitation.firmId());
    }

    @SchemaMapping(typeName = FirmInvitationView.TYPE)
    @Nullable CompletableFuture<PersonView> invitedBy(
            FirmInvitationView invitation, DataLoader<PersonId, PersonView> loader) {
        return References.load(invitation.invitedById(), loader);
    }

    @SchemaMapping(typeName = FirmInvitationView.TYPE)
    @Nullable CompletableFuture<PersonView> answeredBy(
            FirmInvitationView invitation, DataLoader<PersonId, PersonView> loader) {
        return References.load(invitation.answeredById(), loader);
    }

    @BatchMapping(typeName = FirmInvitationView.TYPE)
    Map<FirmInvitationView, MailSuppressionView> mailSuppression(
            List<FirmInvitationView> invitations) {
        var found = suppressions.list(invitations.stream().map(FirmInvitationView::email).toList());
        var views = new HashMap<FirmInvitationView, MailSuppressionView>();
        for (var invitation : invitations) {
            var suppression = found.get(invitation.email());
            if (suppression != null) {
                views.put(invitation, MailSuppressionView.of(suppression));
            }
        }
        return views;
    }
}
