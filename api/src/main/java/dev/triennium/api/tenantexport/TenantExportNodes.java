package dev.triennium.api.tenantexport;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class TenantExportNodes {

    @Bean
    NodeSource nodesOfTenantExports(TenantExportRepository exports, WebLinks links) {
        return NodeSource.inTenant(
                TenantExportView.TYPE,
                Permission.EXPORT_TENANT,
                TenantExportId::new,
                exports::list,
                (scope, export) -> TenantExportView.of(scope, export, links));
    }
}
