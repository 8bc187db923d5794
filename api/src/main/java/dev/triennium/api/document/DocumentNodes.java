package dev.triennium.api.document;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.document.Acknowledgement;
import dev.triennium.domain.document.AcknowledgementId;
import dev.triennium.domain.document.AcknowledgementRepository;
import dev.triennium.domain.document.ApprovalPolicy;
import dev.triennium.domain.document.ApprovalPolicyId;
import dev.triennium.domain.document.ApprovalPolicyRepository;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentFolder;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.document.DocumentFolderRepository;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.document.VersionHead;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class DocumentNodes {

    @Bean
    Entity<DocumentId, Document.Facts> documents(
            DocumentRepository documents, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                DocumentView.TYPE,
                DocumentId::new,
                documents::listFacts,
                DocumentView::of);
    }

    @Bean
    Entity<DocumentVersionId, VersionHead> documentVersions(
            DocumentRepository documents, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                DocumentVersionView.TYPE,
                DocumentVersionId::new,
                documents::listVersions,
                DocumentVersionView::of);
    }

    @Bean
    Entity<DocumentFolderId, DocumentFolder> documentFolders(
            DocumentFolderRepository folders, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                DocumentFolderView.TYPE,
                DocumentFolderId::new,
                folders::list,
                DocumentFolderView::of);
    }

    @Bean
    Entity<ApprovalPolicyId, ApprovalPolicy> documentApprovalPolicies(
            ApprovalPolicyRepository policies, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                DocumentApprovalPolicyView.TYPE,
                ApprovalPolicyId::new,
                policies::list,
                DocumentApprovalPolicyView::of);
    }

    @Bean
    Entity<AcknowledgementId, Acknowledgement> documentAcknowledgements(
            AcknowledgementRepository acknowledgements, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                DocumentAcknowledgementView.TYPE,
                AcknowledgementId::new,
                acknowledgements::list,
                DocumentAcknowledgementView::of);
    }
}
