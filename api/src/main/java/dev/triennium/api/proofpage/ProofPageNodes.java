package dev.triennium.api.proofpage;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.proofpage.ProofPage;
import dev.triennium.domain.proofpage.ProofPageId;
import dev.triennium.domain.proofpage.ProofPageRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class ProofPageNodes {

    @Bean
    Entity<ProofPageId, ProofPage> nodesOfProofPages(
            ProofPageRepository pages, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, ProofPageView.TYPE, ProofPageId::new, pages::list, ProofPageView::of);
    }
}
