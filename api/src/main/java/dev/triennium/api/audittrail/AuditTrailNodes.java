package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.audittrail.AuditEntry;
import dev.triennium.domain.audittrail.AuditEntryId;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class AuditTrailNodes {

    @Bean
    Entity<AuditEntryId, AuditEntry> auditEntries(
            AuditTrailRepository entries, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                AuditEntryView.TYPE,
                Permission.READ_AUDIT_TRAIL,
                AuditEntryId::new,
                entries::list,
                AuditEntryView::of);
    }
}
