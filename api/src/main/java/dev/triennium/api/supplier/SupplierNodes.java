package dev.triennium.api.supplier;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierId;
import dev.triennium.domain.supplier.SupplierRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of suppliers.
@Configuration(proxyBeanMethods = false)
class SupplierNodes {

    @Bean
    Entity<SupplierId, Supplier> nodesOfSuppliers(
            SupplierRepository suppliers, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, SupplierView.TYPE, SupplierId::new, suppliers::list, SupplierView::of);
    }
}
