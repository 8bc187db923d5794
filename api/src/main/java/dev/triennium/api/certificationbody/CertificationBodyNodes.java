package dev.triennium.api.certificationbody;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class CertificationBodyNodes {

    @Bean
    Entity<CertificationBodyId, CertificationBody> certificationBodies(
            CertificationBodyRepository bodies, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                CertificationBodyView.TYPE,
                CertificationBodyId::new,
                bodies::list,
                CertificationBodyView::of);
    }
}
