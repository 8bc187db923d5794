package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.internalaudit.AuditorRequirement;
import dev.triennium.domain.internalaudit.AuditorRequirementId;
import dev.triennium.domain.internalaudit.AuditorRequirementRepository;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditProcessRepository;
import dev.triennium.domain.internalaudit.InternalAuditProgramme;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeRepository;
import dev.triennium.domain.internalaudit.InternalAuditQuestion;
import dev.triennium.domain.internalaudit.InternalAuditQuestionId;
import dev.triennium.domain.internalaudit.InternalAuditQuestionRepository;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.internalaudit.InternalAuditReportRepository;
import dev.triennium.domain.internalaudit.InternalAuditRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class InternalAuditNodes {

    @Bean
    Entity<InternalAuditId, InternalAudit.Facts> nodesOfInternalAudits(
            InternalAuditRepository stored, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                InternalAuditView.TYPE,
                InternalAuditId::new,
                stored::listFacts,
                InternalAuditView::of);
    }

    @Bean
    Entity<InternalAuditProgrammeId, InternalAuditProgramme> nodesOfInternalAuditProgrammes(
            InternalAuditProgrammeRepository stored, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                InternalAuditProgrammeView.TYPE,
                InternalAuditProgrammeId::new,
                stored::list,
                InternalAuditProgrammeView::of);
    }

    @Bean
    Entity<InternalAuditProcessId, InternalAuditProcess> nodesOfInternalAuditProcesses(
            InternalAuditProcessRepository stored, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                InternalAuditProcessView.TYPE,
                InternalAuditProcessId::new,
                stored::list,
                InternalAuditProcessView::of);
    }

    @Bean
    Entity<AuditorRequirementId, AuditorRequirement> nodesOfAuditorRequirements(
            AuditorRequirementRepository stored, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                AuditorRequirementView.TYPE,
                AuditorRequirementId::new,
                stored::list,
                AuditorRequirementView::of);
    }

    @Bean
    Entity<InternalAuditQuestionId, InternalAuditQuestion> nodesOfInternalAuditQuestions(
            InternalAuditQuestionRepository stored, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                InternalAuditQuestionView.TYPE,
                InternalAuditQuestionId::new,
                stored::list,
                InternalAuditQuestionView::of);
    }

    @Bean
    Entity<InternalAuditReportId, InternalAuditReport> nodesOfInternalAuditReports(
            InternalAuditReportRepository stored, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                InternalAuditReportView.TYPE,
                InternalAuditReportId::new,
                stored::list,
                InternalAuditReportView::of);
    }
}
