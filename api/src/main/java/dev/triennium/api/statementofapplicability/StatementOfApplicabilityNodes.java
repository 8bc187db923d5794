package dev.triennium.api.statementofapplicability;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class StatementOfApplicabilityNodes {

    @Bean
    NodeSource statementNodes(StatementOfApplicabilityRepository statements) {
        return NodeSource.inTenant(
                StatementOfApplicabilityView.TYPE,
                StatementOfApplicabilityId::new,
                statements::list,
                StatementOfApplicabilityView::of);
    }

    @Bean
    NodeSource statementControlNodes(StatementOfApplicabilityRepository statements) {
        return NodeSource.inTenant(
                StatementControlView.TYPE,
                StatementControlId::new,
                statements::findControls,
                StatementControlView::of);
    }
}
