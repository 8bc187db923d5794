package dev.triennium.api.evidence;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.evidence.EvidenceRequestRepository;
import dev.triennium.domain.evidence.EvidenceRevision;
import dev.triennium.domain.evidence.EvidenceRevisionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class EvidenceNodes {

    @Bean
    Entity<EvidenceId, Evidence.Facts> evidenceEntities(
            EvidenceRepository evidence, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidenceView.TYPE,
                EvidenceId::new,
                evidence::listFacts,
                EvidenceView::of);
    }

    @Bean
    Entity<EvidenceRevisionId, EvidenceRevision> evidenceRevisions(
            EvidenceRepository evidence, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidenceRevisionView.TYPE,
                EvidenceRevisionId::new,
                evidence::listRevisions,
                EvidenceRevisionView::of);
    }

    @Bean
    Entity<EvidenceRequestId, EvidenceRequest> evidenceRequests(
            EvidenceRequestRepository requests, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidenceRequestView.TYPE,
                EvidenceRequestId::new,
                requests::list,
                EvidenceRequestView::of);
    }
}
