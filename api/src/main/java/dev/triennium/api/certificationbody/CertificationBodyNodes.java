package dev.triennium.api.certificationbody;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class CertificationBodyNodes {

    @Bean
    NodeSource nodesOfCertificationBodies(CertificationBodyRepository bodies) {
        return NodeSource.inTenant(
                CertificationBodyView.TYPE,
                CertificationBodyId::new,
                bodies::list,
                CertificationBodyView::of);
    }
}
