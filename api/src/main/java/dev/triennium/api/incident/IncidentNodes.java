package dev.triennium.api.incident;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.incident.IncidentRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of the register of incidents.
@Configuration(proxyBeanMethods = false)
class IncidentNodes {

    @Bean
    Entity<IncidentId, Incident> nodesOfIncidents(
            IncidentRepository incidents, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, IncidentView.TYPE, IncidentId::new, incidents::list, IncidentView::of);
    }
}
