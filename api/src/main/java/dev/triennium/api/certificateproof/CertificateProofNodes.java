package dev.triennium.api.certificateproof;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.certificateproof.CertificateProof;
import dev.triennium.domain.certificateproof.CertificateProofId;
import dev.triennium.domain.certificateproof.CertificateProofRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class CertificateProofNodes {

    @Bean
    Entity<CertificateProofId, CertificateProof> nodesOfCertificateProofs(
            CertificateProofRepository proofs, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                CertificateProofView.TYPE,
                CertificateProofId::new,
                proofs::list,
                CertificateProofView::of);
    }
}
