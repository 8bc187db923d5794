package dev.triennium.api.implementationplan;

import dev.triennium.api.firmtemplate.FirmTemplateNodes;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplateId;
import dev.triennium.domain.firmtemplate.FirmTemplateVersion;
import dev.triennium.domain.firmtemplate.FirmTemplateVersionId;
import dev.triennium.domain.implementationplan.FirmPlanTemplateRepository;
import dev.triennium.domain.tenancy.Authorizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of firms' own templates of plans.
@Configuration(proxyBeanMethods = false)
class FirmPlanTemplateNodes {

    @Bean
    NodeSource nodesOfFirmPlanTemplates(
            FirmPlanTemplateRepository templates, Authorizer authorizer) {
        return FirmTemplateNodes.of(
                FirmPlanTemplateView.TYPE,
                authorizer,
                ids -> templates.list(ids.stream().map(FirmTemplateId::new).toList()).values(),
                FirmTemplate::firm,
                one -> one.id().value(),
                FirmPlanTemplateView::of);
    }

    @Bean
    NodeSource nodesOfFirmPlanTemplateVersions(
            FirmPlanTemplateRepository templates, Authorizer authorizer) {
        return FirmTemplateNodes.of(
                FirmPlanTemplateVersionView.TYPE,
                authorizer,
                ids ->
                        templates
                                .listVersions(ids.stream().map(FirmTemplateVersionId::new).toList())
                                .values(),
                FirmTemplateVersion::firm,
                one -> one.id().value(),
                FirmPlanTemplateVersionView::of);
    }
}
