package dev.triennium.api.invitation;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.reminder.MailSuppressionView;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.TenantView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationRepository;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below an organisation, and below its invitations.
@Controller
class InvitationFields {

    private final ChildConnections<TenantId, Invitation, InvitationView> ofTenants;
    private final MailSuppressions suppressions;

    InvitationFields(
            InvitationRepository invitations,
            MailSuppressions suppressions,
            BatchLoaderRegistry registry,
            Clock clock) {
        this.suppressions = suppressions;
        this.ofTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.invitations",
                        (scopes, _, page) -> invitations.pages(scopes, page),
                        (scope, one) -> InvitationView.of(scope, one, clock.instant()));
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<Connection<InvitationView>> invitations(
            TenantView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Invitation")
    CompletableFuture<PersonView> invitedBy(
            InvitationView invitation, DataLoader<PersonId, PersonView> loader) {
        return loader.load(invitation.invitedById());
    }

    @SchemaMapping(typeName = "Invitation")
    @Nullable CompletableFuture<FirmView> onBehalfOf(
            InvitationView invitation, DataLoader<FirmId, FirmView> loader) {
        return References.load(invitation.onBehalfOfId(), loader);
    }

    @SchemaMapping(typeName = "Invitation")
    @Nullable CompletableFuture<PersonView> answeredBy(
            InvitationView invitation, DataLoader<PersonId, PersonView> loader) {
        return References.load(invitation.answeredById(), loader);
    }

    @BatchMapping(typeName = "Invitation")
    Map<InvitationView, MailSuppressionView> mailSuppression(List<InvitationView> invitations) {
        var found = suppressions.list(invitations.stream().map(InvitationView::email).toList());
        var views = new HashMap<InvitationView, MailSuppressionView>();
        for (var invitation : invitations) {
            var suppression = found.get(invitation.email());
            if (suppression != null) {
                views.put(invitation, MailSuppressionView.of(suppression));
            }
        }
        return views;
    }
}
