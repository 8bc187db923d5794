package dev.triennium.api.participation;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationLinkId;
import dev.triennium.domain.participation.ParticipationLinkRepository;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class ParticipationNodes {

    @Bean
    Entity<ParticipationLinkId, ParticipationLink> nodesOfParticipationLinks(
            ParticipationLinkRepository links, BatchLoaderRegistry registry, Clock clock) {
        return Entity.inTenant(
                registry,
                ParticipationLinkView.TYPE,
                Permission.ASSESS,
                ParticipationLinkId::new,
                links::list,
                (scope, one) -> ParticipationLinkView.of(scope, one, clock.instant()));
    }
}
