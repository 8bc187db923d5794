package dev.triennium.api.invitation;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.invitation.FirmInvitation;
import dev.triennium.domain.invitation.FirmInvitationRepository;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.InvitationRepository;
import dev.triennium.domain.tenancy.Authorizer;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class InvitationNodes {

    @Bean
    Entity<InvitationId, Invitation> nodesOfInvitations(
            InvitationRepository invitations, BatchLoaderRegistry registry, Clock clock) {
        return Entity.inTenant(
                registry,
                InvitationView.TYPE,
                Permission.MANAGE_PEOPLE,
                InvitationId::new,
                invitations::list,
                (scope, one) -> InvitationView.of(scope, one, clock.instant()));
    }

    /// A firm's partners see whom it has invited.
    @Bean
    NodeSource nodesOfFirmInvitations(
            FirmInvitationRepository invitations, Authorizer authorizer, Clock clock) {
        return new NodeSource.ForCaller() {
            @Override
            public String type() {
                return FirmInvitationView.TYPE;
            }

            @Override
            public Map<GlobalId, Object> load(Caller caller, Collection<GlobalId> ids) {
                var asked = ids.stream().map(id -> new InvitationId(id.key())).toList();
                var found = invitations.list(asked).values();
                var firms = found.stream().map(FirmInvitation::firm).collect(Collectors.toSet());
                var led = authorizer.firms(caller.person(), firms, Permission.MANAGE_FIRM);
                return found.stream()
                        .filter(one -> led.contains(one.firm()))
                        .map(one -> FirmInvitationView.of(one, clock.instant()))
                        .collect(Collectors.toMap(FirmInvitationView::id, view -> view));
            }
        };
    }
}
