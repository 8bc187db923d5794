package dev.triennium.api.certification;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.api.graphql.TenantNodes;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class CertificationNodes {

    @Bean
    NodeSource nodesOfCertifications(CertificationRepository certifications) {
        return new TenantNodes<>(
                CertificationView.TYPE,
                CertificationId::new,
                certifications::list,
                CertificationView::of);
    }

    @Bean
    NodeSource plannedAuditNodes(CertificationRepository certifications) {
        return new TenantNodes<>(
                PlannedAuditView.TYPE,
                PlannedAuditId::new,
                certifications::listAudits,
                PlannedAuditView::of);
    }

    @Bean
    NodeSource findingNodes(CertificationRepository certifications) {
        return new TenantNodes<>(
                FindingView.TYPE, FindingId::new, certifications::listFindings, FindingView::of);
    }

    @Bean
    NodeSource certificateNodes(CertificationRepository certifications) {
        return new TenantNodes<>(
                CertificateView.TYPE,
                CertificateId::new,
                certifications::listCertificates,
                CertificateView::of);
    }
}
