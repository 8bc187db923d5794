package dev.triennium.api.externalaudit;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.externalaudit.ExternalAudit;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.ExternalAuditRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class ExternalAuditNodes {

    @Bean
    Entity<ExternalAuditId, ExternalAudit> nodesOfExternalAudits(
            ExternalAuditRepository audits, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ExternalAuditView.TYPE,
                ExternalAuditId::new,
                audits::list,
                ExternalAuditView::of);
    }
}
