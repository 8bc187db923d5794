package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.identity.Permission;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class AuditTrailNodes {

    @Bean
    NodeSource auditEntryNodes(AuditTrailRepository entries) {
        return NodeSource.inTenant(
                AuditEntryView.TYPE,
                Permission.READ_AUDIT_TRAIL,
                Function.identity(),
                entries::list,
                AuditEntryView::of);
    }
}
