package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class ManagementSystemNodes {

    @Bean
    NodeSource nodesOfManagementSystems(ManagementSystemRepository systems) {
        return NodeSource.inTenant(
                ManagementSystemView.TYPE,
                ManagementSystemId::new,
                systems::list,
                ManagementSystemView::of);
    }

    @Bean
    NodeSource scopeStatementNodes(ManagementSystemRepository systems) {
        return NodeSource.inTenant(
                ScopeStatementView.TYPE,
                ScopeStatementId::new,
                systems::listStatements,
                ScopeStatementView::of);
    }
}
