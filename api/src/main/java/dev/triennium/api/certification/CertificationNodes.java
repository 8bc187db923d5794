package dev.triennium.api.certification;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.PlannedAuditId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class CertificationNodes {

    @Bean
    Entity<CertificationId, CertificationHead> certificationEntity(
            CertificationHeads heads, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                CertificationView.TYPE,
                CertificationId::new,
                heads::list,
                CertificationView::of);
    }

    @Bean
    Entity<PlannedAuditId, OfCertification<PlannedAudit>> plannedAuditEntity(
            CertificationPapers papers, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                PlannedAuditView.TYPE,
                PlannedAuditId::new,
                papers::listAudits,
                PlannedAuditView::of);
    }

    @Bean
    Entity<FindingId, OfCertification<Finding>> findingEntity(
            CertificationPapers papers, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, FindingView.TYPE, FindingId::new, papers::listFindings, FindingView::of);
    }

    @Bean
    Entity<CertificateId, OfCertification<Certificate>> certificateEntity(
            CertificationPapers papers, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                CertificateView.TYPE,
                CertificateId::new,
                papers::listCertificates,
                CertificateView::of);
    }

    @Bean
    Entity<CertificationEventId, CertificationEvent> certificationEventEntity(
            CertificationPapers papers, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                CertificationEventView.TYPE,
                CertificationEventId::new,
                papers::listEvents,
                CertificationEventView::of);
    }
}
