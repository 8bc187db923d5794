package dev.triennium.api.objective;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveId;
import dev.triennium.domain.objective.ObjectiveRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of the register of objectives.
@Configuration(proxyBeanMethods = false)
class ObjectiveNodes {

    @Bean
    Entity<ObjectiveId, Objective> nodesOfObjectives(
            ObjectiveRepository objectives, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ObjectiveView.TYPE,
                ObjectiveId::new,
                objectives::list,
                ObjectiveView::of);
    }
}
