package dev.triennium.api.documenttemplate;

import dev.triennium.api.firmtemplate.FirmTemplateNodes;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateRepository;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplateId;
import dev.triennium.domain.firmtemplate.FirmTemplateVersion;
import dev.triennium.domain.firmtemplate.FirmTemplateVersionId;
import dev.triennium.domain.tenancy.Authorizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of firms' own templates of documents.
@Configuration(proxyBeanMethods = false)
class FirmDocumentTemplateNodes {

    @Bean
    NodeSource nodesOfFirmDocumentTemplates(
            FirmDocumentTemplateRepository templates, Authorizer authorizer) {
        return FirmTemplateNodes.of(
                FirmDocumentTemplateView.TYPE,
                authorizer,
                ids -> templates.list(ids.stream().map(FirmTemplateId::new).toList()).values(),
                FirmTemplate::firm,
                one -> one.id().value(),
                FirmDocumentTemplateView::of);
    }

    @Bean
    NodeSource nodesOfFirmDocumentTemplateVersions(
            FirmDocumentTemplateRepository templates, Authorizer authorizer) {
        return FirmTemplateNodes.of(
                FirmDocumentTemplateVersionView.TYPE,
                authorizer,
                ids ->
                        templates
                                .listVersions(ids.stream().map(FirmTemplateVersionId::new).toList())
                                .values(),
                FirmTemplateVersion::firm,
                one -> one.id().value(),
                FirmDocumentTemplateVersionView::of);
    }
}
