package dev.triennium.api.invitation;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.InvitationRepository;
import java.time.Clock;
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
}
