package dev.triennium.api.tenantexport;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenantexport.TenantExport;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class TenantExportNodes {

    @Bean
    Entity<TenantExportId, TenantExport> tenantExports(
            TenantExportRepository exports, WebLinks links, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                TenantExportView.TYPE,
                Permission.EXPORT_TENANT,
                TenantExportId::new,
                exports::list,
                (scope, export) -> TenantExportView.of(scope, export, links));
    }
}
