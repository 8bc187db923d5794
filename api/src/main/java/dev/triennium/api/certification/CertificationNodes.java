package dev.triennium.api.certification;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationEventId;
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
        return NodeSource.inTenant(
                CertificationView.TYPE,
                CertificationId::new,
                certifications::list,
                CertificationView::of);
    }

    @Bean
    NodeSource plannedAuditNodes(CertificationRepository certifications) {
        return NodeSource.inTenant(
                PlannedAuditView.TYPE,
                PlannedAuditId::new,
                certifications::listAudits,
                PlannedAuditView::of);
    }

    @Bean
    NodeSource findingNodes(CertificationRepository certifications) {
        return NodeSource.inTenant(
                FindingView.TYPE, FindingId::new, certifications::listFindings, FindingView::of);
    }

    @Bean
    NodeSource certificateNodes(CertificationRepository certifications) {
        return NodeSource.inTenant(
                CertificateView.TYPE,
                CertificateId::new,
                certifications::listCertificates,
                CertificateView::of);
    }

    @Bean
    NodeSource certificationEventNodes(CertificationRepository certifications) {
        return NodeSource.inTenant(
                CertificationEventView.TYPE,
                CertificationEventId::new,
                certifications::listEvents,
                CertificationEventView::of);
    }
}
