package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class ManagementSystemNodes {

    @Bean
    Entity<ManagementSystemId, ManagementSystem.Facts> managementSystems(
            ManagementSystemRepository systems, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ManagementSystemView.TYPE,
                ManagementSystemId::new,
                systems::listFacts,
                ManagementSystemView::of);
    }

    @Bean
    Entity<ScopeStatementId, ScopeStatement.Facts> scopeStatements(
            ScopeStatementRepository statements, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ScopeStatementView.TYPE,
                ScopeStatementId::new,
                statements::list,
                ScopeStatementView::of);
    }
}
